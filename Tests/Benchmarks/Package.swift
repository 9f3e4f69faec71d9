// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, so that nobody who uses the library resolves what measures it.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "zeusgrad", path: "../.."),
    // Without its traits it needs no library of the system; it then does not count allocations.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(
      name: "Works",
      dependencies: [.product(name: "Zeusgrad", package: "zeusgrad")],
      path: "Works",
      swiftSettings: settings),
    .executableTarget(
      name: "Engine",
      dependencies: ["Works", .product(name: "Benchmark", package: "benchmark")],
      path: "Engine",
      swiftSettings: settings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "compare-zeusgrad",
      dependencies: ["Works"],
      path: "compare/zeusgrad",
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
