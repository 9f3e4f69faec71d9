import Foundation
import TestSupport
import Testing

/// Ordinary expressions are no trouble to the compiler.
@Suite("Expressions")
struct ExpressionsTests {
  static let files = ["Expressions", "Programs"].map {
    Documents.url(of: "Tests/Consumer/Sources/consumer/\($0).swift").path
  }

  @Test("Expressions as people write them are compiled within the compiler's own limits, in time")
  func expressionsAreCompiled() async throws {
    let products = try #require(Program.folder)
    let modules = products.appending(path: "Modules")
    // The library is not resilient, so whoever imports it needs the module of its C too.
    let map = products.appending(path: "CZeusgradKernels.build/module.modulemap")
    let compiler = try #require(Subprocess.path(of: "swiftc"))
    let folder = try TemporaryFolder()
    // 4 s on an idle processor. What the compiler gives up takes longer than any of these.
    let outcome = try await Subprocess.run(
      URL(filePath: compiler),
      [
        "-typecheck", "-swift-version", "6", "-warnings-as-errors",
        "-module-cache-path", folder.url.appending(path: "modules").path, "-I", modules.path,
        "-Xcc", "-fmodule-map-file=\(map.path)",
      ] + Self.files, environment: Program.environment(home: folder), in: folder, seconds: 120)
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
  }

  @Test("There are some forty of them, and a dozen programs")
  func thereAreForty() throws {
    let texts = try Self.files.map { try String(contentsOfFile: $0, encoding: .utf8) }
    #expect(texts[0].components(separatedBy: "static func").count > 40)
    #expect(texts[1].components(separatedBy: "      Program(").count > 12)
  }
}
