#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Wakes the event loop from another thread.
final class WakePipe: Sendable {
  /// Readable after a `write`, until `drain`.
  let descriptor: Int32
  private let writeEnd: Int32

  /// Opens the pipe; nil where the system has no descriptor left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    writeEnd = ends[1]
  }

  /// Makes the descriptor readable; a full pipe is readable already.
  func write() {
    var byte: UInt8 = 1
    #if canImport(Glibc)
    _ = Glibc.write(writeEnd, &byte, 1)
    #elseif canImport(Musl)
    _ = Musl.write(writeEnd, &byte, 1)
    #else
    _ = Darwin.write(writeEnd, &byte, 1)
    #endif
  }

  /// Takes what was written; false if nothing was.
  func drain() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 64)
    var isWoken = false
    while read(descriptor, &bytes, bytes.count) > 0 { isWoken = true }
    return isWoken
  }
}
