import Foundation
import TestSupport
import Testing

/// The library as others see it: a package of its own that depends on the product alone.
@Suite("Consumer")
struct ConsumerTests {
  @Test("A package that depends on the library compiles and does what is made for people")
  func packageThatDependsOnLibrary() async throws {
    let folder = try TemporaryFolder()
    let repository = Documents.url(of: ".").standardized
    try folder.write(
      """
      // swift-tools-version: 6.2
      import PackageDescription

      let package = Package(
        name: "consumer",
        platforms: [.macOS(.v15)],
        dependencies: [.package(name: "zeusgrad", path: "\(repository.path)")],
        targets: [
          .executableTarget(
            name: "consumer", dependencies: [.product(name: "Zeusgrad", package: "zeusgrad")])
        ])
      """, to: "Package.swift")
    try FileManager.default.copyItem(
      at: Documents.url(of: "Tests/Consumer/Sources"), to: folder.url.appending(path: "Sources"))
    let swift = try #require(Subprocess.path(of: "swift"))
    let products = try #require(Program.folder)
    let outcome = try await Subprocess.run(
      URL(filePath: swift),
      [
        "run", "--package-path", folder.path, "--scratch-path",
        products.appending(path: "consumer").path, "--disable-sandbox", "consumer",
      ], environment: Program.environment(home: folder), in: folder, seconds: 600)
    #expect(outcome.status == 0, "\(outcome.output.suffix(2000)) \(outcome.errors.suffix(2000))")
    #expect(outcome.lines.last == "all is well")
    // Nothing that only the programs need was fetched.
    #expect(!(outcome.output + outcome.errors).contains("swift-argument-parser"))
  }
}
