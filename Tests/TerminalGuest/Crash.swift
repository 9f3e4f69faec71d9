import Foundation

/// A way in which a program ends that it did not choose.
enum Crash: String {
  case overflow
  case fatal
  case `nil`
  case index
  case segmentation
  case abort
  case stack

  func happen() {
    // Known at run time only, so that no compiler sees it coming.
    let one = min(1, CommandLine.arguments.count)
    switch self {
    case .overflow: print(Int.max - 1 + one + one)
    case .fatal: fatalError("this was meant to happen")
    case .nil:
      // swift-format-ignore: NeverForceUnwrap
      print(([] as [Int]).first!)
    case .index: print([1][one])
    case .segmentation: UnsafeMutablePointer<Int>(bitPattern: 8 * one)?.pointee = one
    case .abort: Foundation.abort()
    case .stack:
      var depth = one
      print(descend(&depth), depth)
    }
  }

  /// Calls itself until the stack is full.
  ///
  /// There is a way back, and a call changes what its caller still needs: otherwise an optimiser
  /// would make a loop of it.
  private func descend(_ outer: UnsafeMutablePointer<Int>) -> Int {
    if outer.pointee == 0 { return 0 }
    var depth = outer.pointee &+ 1
    let below = withUnsafeMutablePointer(to: &depth) { descend($0) }
    outer.pointee ^= below
    return below ^ depth
  }
}
