/// Bytes on their way to a terminal that may not be reading.
struct FrameWriter {
  /// Takes bytes without blocking and says how many it took; -1 when the terminal is gone.
  private let write: (UnsafeBufferPointer<UInt8>) -> Int
  private var bytes: [UInt8] = []
  private var sent = 0
  /// True once the terminal has vanished.
  private(set) var isGone = false

  init(write: @escaping (UnsafeBufferPointer<UInt8>) -> Int) { self.write = write }

  /// True while bytes wait for the terminal to read.
  var wantsToWrite: Bool { sent < bytes.count }

  mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// Writes what the terminal takes now.
  mutating func writeMore() {
    while wantsToWrite {
      let count = bytes.withUnsafeBufferPointer { write(.init(rebasing: $0[sent...])) }
      if count <= 0 {
        if count < 0 { isGone = true }
        break
      }
      sent += count
    }
    if !wantsToWrite || isGone { drop() }
  }

  /// Forgets what was not written.
  mutating func drop() {
    bytes.removeAll(keepingCapacity: true)
    sent = 0
  }
}
