#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension SchemeFile {
  /// The size, in bytes, up to which a file is read; the largest of 287 known schemes has 1,295.
  package static let sizeLimit = 65_536

  /// Reads a file; anything but a regular file is refused without waiting for it.
  package init(reading path: String) throws(SchemeError) {
    // O_NONBLOCK: opening a FIFO nobody writes to would otherwise wait for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw SchemeError(file: path, String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw SchemeError(file: path, "not a regular file")
    }
    let bytes = Self.bytes(of: descriptor, upTo: Self.sizeLimit + 1)
    guard let bytes else {
      throw SchemeError(file: path, String(cString: strerror(errno)))
    }
    guard bytes.count <= Self.sizeLimit else {
      throw SchemeError(file: path, "expected a scheme of at most 64 KiB")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SchemeError(file: path, "expected text in UTF-8")
    }
    // Some editors begin a file with a byte-order mark, which Yams takes for text.
    self.init(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text, path: path)
  }

  private static func bytes(of descriptor: Int32, upTo limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count < limit {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { break }
      bytes += buffer.prefix(count)
    }
    return bytes
  }
}
