import Foundation
import Testing
import Themes

@Suite struct `Built-in schemes` {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appending(path: "../../themes").standardizedFileURL

  @Test func `are the files of the folder, byte for byte`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let listed = BuiltInSchemes.files.map { $0.slug + ".yaml" }
    #expect(listed.sorted() == names.filter { !$0.hasPrefix(".") }.sorted())
    for file in BuiltInSchemes.files {
      let url = Self.folder.appending(path: file.slug + ".yaml")
      #expect(try String(contentsOf: url, encoding: .utf8) == file.text)
    }
  }

  @Test func `all parse and say who made them`() throws {
    for file in BuiltInSchemes.files {
      let scheme = try file.scheme()
      #expect(!scheme.name.isEmpty && !scheme.author.isEmpty)
      #expect(scheme.variant == (scheme[0].isDark ? .dark : .light))
    }
  }
}
