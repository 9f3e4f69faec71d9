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
  dependencies: [
    // FieldOptions makes options by the reflection that this release finds them with.
    .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.0")),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // Its .inc files are parts of the .c files that include them.
    .target(name: "CZeusgradKernels", exclude: ["make_coefficients.py"]),
    .target(name: "Zeusgrad", dependencies: ["CZeusgradKernels"], swiftSettings: settings),
    .target(name: "TerminalCanvas", swiftSettings: settings),
    .target(name: "Colors", dependencies: ["TerminalCanvas"], swiftSettings: settings),
    .target(
      name: "Themes",
      dependencies: ["Colors", "TerminalCanvas", .product(name: "Yams", package: "Yams")],
      resources: [.embedInCode("Schemes")],
      swiftSettings: settings),
    .target(
      name: "Dashboard",
      dependencies: ["Zeusgrad", "Colors", "TerminalCanvas"],
      swiftSettings: settings),

    // No pkgConfig: Debian's ncursesw.pc carries flags that SwiftPM warns about at every build.
    .systemLibrary(
      name: "CNcurses",
      providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
    .target(
      name: "CTerminal",
      dependencies: ["CNcurses"],
      // A C include does not carry the `link` line of the module map.
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "NcursesTerminal",
      dependencies: ["Colors", "TerminalCanvas", "CTerminal"],
      swiftSettings: settings),

    .executableTarget(
      name: "zeusgrad-tui",
      dependencies: [
        "Colors", "Dashboard", "NcursesTerminal", "Themes",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "zeusgrad-demo", dependencies: ["Zeusgrad"], swiftSettings: settings),

    .target(
      name: "TestSupport",
      dependencies: ["Zeusgrad", "Colors", "TerminalCanvas"],
      path: "Tests/TestSupport",
      swiftSettings: settings),
    // What the tests of crashes start: the dashboard itself should have none to show.
    .executableTarget(
      name: "terminal-guest",
      dependencies: ["NcursesTerminal"],
      path: "Tests/TerminalGuest",
      swiftSettings: settings),
    .testTarget(
      name: "ZeusgradTests",
      dependencies: ["Zeusgrad", "CZeusgradKernels", "TestSupport"],
      resources: [.copy("Fixtures")],
      swiftSettings: settings),
    .testTarget(
      name: "DashboardTests",
      dependencies: [
        "Colors", "Dashboard", "Themes", "TestSupport", "Zeusgrad", "TerminalCanvas",
      ],
      exclude: ["Frames"],
      swiftSettings: settings),
    .testTarget(
      name: "TerminalCanvasTests",
      dependencies: ["TerminalCanvas"],
      swiftSettings: settings),
    .testTarget(
      name: "ColorsTests",
      dependencies: ["Colors", "Themes", "TerminalCanvas"],
      swiftSettings: settings),
    .testTarget(
      name: "NcursesTerminalTests",
      dependencies: ["Colors", "TerminalCanvas", "NcursesTerminal"],
      swiftSettings: settings),
    .testTarget(
      name: "ThemesTests", dependencies: ["Colors", "Themes", "TerminalCanvas"],
      swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["TestSupport", "Zeusgrad", "Dashboard", "zeusgrad-tui", "terminal-guest"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
