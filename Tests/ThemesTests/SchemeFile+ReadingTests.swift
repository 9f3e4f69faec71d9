import Foundation
import Testing
import Themes

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@Suite("Reading a scheme file")
struct SchemeFileReadingTests {
  @Test("It gives its text")
  func givesText() throws {
    try withTemporaryFolder { folder in
      try write("a: 1\r\n", to: folder + "/x.yaml")
      #expect(try SchemeFile(reading: folder + "/x.yaml").text == "a: 1\r\n")
    }
  }

  @Test("It leaves a byte-order mark out")
  func leavesByteOrderMarkOut() throws {
    try withTemporaryFolder { folder in
      try write("\u{FEFF}a: 1", to: folder + "/x.yaml")
      #expect(try SchemeFile(reading: folder + "/x.yaml").text == "a: 1")
    }
  }

  @Test("It refuses what is not a regular file", .timeLimit(.minutes(1)))
  func refusesWhatIsNotRegularFile() throws {
    try withTemporaryFolder { folder in
      #expect(mkfifo(folder + "/fifo.yaml", 0o600) == 0)
      for path in [folder + "/fifo.yaml", folder, "/dev/zero"] {
        let error = try #require(throws: SchemeError.self) { try SchemeFile(reading: path) }
        #expect(error.description == "\(path): not a regular file")
      }
    }
  }

  @Test("It says why there is nothing to read")
  func saysWhyNothingIsRead() throws {
    let error = try #require(throws: SchemeError.self) { try SchemeFile(reading: "/no/x.yaml") }
    #expect(error.description == "/no/x.yaml: No such file or directory")
  }

  @Test("It stops at 64 KiB")
  func stopsAt64KiB() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/x.yaml"
      try write(String(repeating: "#", count: SchemeFile.sizeLimit), to: path)
      #expect(throws: Never.self) { try SchemeFile(reading: path) }
      try write(String(repeating: "#", count: SchemeFile.sizeLimit + 1), to: path)
      let error = try #require(throws: SchemeError.self) { try SchemeFile(reading: path) }
      #expect(error.description == "\(path): expected a scheme of at most 64 KiB")
    }
  }

  @Test("It refuses what is not UTF-8")
  func refusesWhatIsNotUTF8() throws {
    try withTemporaryFolder { folder in
      try Data([0x61, 0xff]).write(to: URL(fileURLWithPath: folder + "/x.yaml"))
      let error = try #require(throws: SchemeError.self) {
        try SchemeFile(reading: folder + "/x.yaml")
      }
      #expect(error.problem == "expected text in UTF-8")
    }
  }
}

/// Runs a test with an empty folder that is gone afterwards.
func withTemporaryFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.path + "/zeusgrad-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

func write(_ text: String, to path: String) throws {
  try Data(text.utf8).write(to: URL(fileURLWithPath: path))
}
