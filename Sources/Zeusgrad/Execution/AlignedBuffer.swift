/// Memory for numbers that vector instructions can read at once, aligned to 64 bytes.
final class AlignedBuffer: @unchecked Sendable {
  let count: Int
  let start: UnsafeMutablePointer<Double>

  /// Memory for `count` zeros.
  init(count: Int) {
    self.count = count
    start = UnsafeMutableRawPointer.allocate(
      byteCount: max(64, count * MemoryLayout<Double>.stride), alignment: 64
    ).bindMemory(to: Double.self, capacity: count)
    start.initialize(repeating: 0, count: count)
  }

  deinit { UnsafeMutableRawPointer(start).deallocate() }
}
