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
    case .stack: print(descend(one))
    }
  }

  /// Calls itself for ever; the pointer keeps every call's variable alive.
  private func descend(_ depth: Int) -> Int {
    var depth = depth
    return withUnsafeMutablePointer(to: &depth) { descend($0.pointee &+ 1) &+ $0.pointee }
  }
}
