import Themes

@testable import Colors

/// Schemes for tests: real ones from memory, and hostile ones.
enum Schemes {
  static let builtIn = ["zeus-dark", "zeus-light"]

  static func builtIn(_ slug: String) throws -> Scheme {
    try SchemeLibrary(environment: [:]).scheme(slug)
  }

  static let solarizedLight = scheme(
    "solarized-light",
    [
      0xfdf6e3, 0xeee8d5, 0x93a1a1, 0x839496, 0x657b83, 0x586e75, 0x073642, 0x002b36,
      0xdc322f, 0xcb4b16, 0xb58900, 0x859900, 0x2aa198, 0x268bd2, 0x6c71c4, 0xd33682,
    ])

  static let nord = scheme(
    "nord",
    [
      0x2e3440, 0x3b4252, 0x434c5e, 0x4c566a, 0xd8dee9, 0xe5e9f0, 0xeceff4, 0x8fbcbb,
      0xbf616a, 0xd08770, 0xebcb8b, 0xa3be8c, 0x88c0d0, 0x81a1c1, 0xb48ead, 0x5e81ac,
    ])

  static let greys = scheme("greys", (0..<16).map { UInt32($0 * 0x101010 + 0x080808) })

  static let oneGrey = scheme("one-grey", Array(repeating: 0x808080, count: 16))

  /// Sixteen colours with no sense in them, always the same for one seed.
  static func random(_ seed: UInt64) -> Scheme {
    var state = seed
    let colors = (0..<16).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt32(truncatingIfNeeded: state >> 40)
    }
    return scheme("random-\(seed)", colors)
  }

  /// A scheme as people make them, always the same for one seed: dark or light, strong or low in
  /// contrast, pale or saturated.
  static func plausible(_ seed: UInt64) -> Scheme {
    var numbers = random(seed).colors.map { Double($0.red) / 255 }.makeIterator()
    func next(_ range: ClosedRange<Double>) -> Double {
      range.lowerBound + (numbers.next() ?? 0.5) * (range.upperBound - range.lowerBound)
    }
    let (isDark, isLow) = (seed % 2 == 0, seed % 4 >= 2)
    let chroma = [0.07, 0.11, 0.22][Int(seed % 3)]
    let ends = isLow ? (0.3, 0.65) : (0.14, 0.94)
    let tint = next(-0.02...0.02)
    let greys = (0..<8).map { index in
      let lightness = ends.0 + (ends.1 - ends.0) * Double(index) / 7
      return OKLab(lightness: isDark ? lightness : 1.07 - lightness, a: tint, b: -tint)
    }
    // Red, orange, yellow, green, cyan, blue, purple, brown.
    let hues: [(a: Double, b: Double)] = [
      (0.9, 0.4), (0.6, 0.8), (0.1, 1), (-0.8, 0.6),
      (-0.9, -0.3), (-0.2, -1), (0.6, -0.8), (0.6, 0.6),
    ]
    let accents = hues.map { hue in
      OKLab(
        lightness: next(isDark ? 0.55...0.85 : 0.35...0.65),
        a: hue.a * chroma + next(-0.02...0.02), b: hue.b * chroma)
    }
    let colors = (greys + accents).map(\.rgb)
    return Scheme(
      name: "plausible-\(seed)", slug: "plausible-\(seed)", variant: isDark ? .dark : .light,
      colors: colors)
  }

  static func scheme(_ name: String, _ colors: [UInt32]) -> Scheme {
    Scheme(name: name, slug: name, variant: .dark, colors: colors.map { RGB($0) })
  }
}
