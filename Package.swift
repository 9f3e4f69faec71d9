// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "zeusgrad",
  platforms: [.macOS(.v15)],
  // The programs are not declared as products: SwiftPM makes them from their targets anyway, and a
  // package that depends on the library alone then resolves nothing but the library.
  products: [.library(name: "Zeusgrad", targets: ["Zeusgrad"])],
  targets: [
    .target(name: "Zeusgrad", swiftSettings: settings),
    .target(name: "TerminalCanvas", swiftSettings: settings),
    .executableTarget(
      name: "zeusgrad-demo", dependencies: ["Zeusgrad"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
