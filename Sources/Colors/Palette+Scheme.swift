import TerminalCanvas

extension Palette {
  /// The palette of a scheme: its own colours, moved only as far as it takes to read them.
  ///
  /// Text has a WCAG contrast of at least 4.5 on everything it stands on, whatever the scheme.
  package init(_ scheme: Scheme) {
    // A mid-grey ground would leave no room for text, nor for points on fields on it.
    let opposite: RGB = scheme[0x0].isDark ? .white : .black
    let surface = scheme[0x0].readable(on: [opposite], ratio: 10)
    let bar = scheme[0x1].readable(on: [opposite], ratio: 7)
    func ink(_ slot: Int, ratio: Double = 4.5) -> RGB {
      scheme[slot].readable(on: [surface, bar], ratio: ratio)
    }
    let strongest = (0x5...0x7).max {
      scheme[$0].contrast(with: surface) < scheme[$1].contrast(with: surface)
    }
    let strong = ink(strongest ?? 0x5, ratio: 7)

    // Badges are bright in light themes too: dark mustard would hide the word it carries.
    let badgeText = surface.isDark ? surface : strong
    func badge(_ slot: Int) -> RGB {
      let color = OKLab(scheme[slot])
      return color.at(lightness: max(color.lightness, 0.8)).rgb.readable(on: [badgeText])
    }

    let pair = ClassPair(scheme)
    let ramp = FieldRamp(pair, on: surface)
    let solids = Role.allLevels.map(ramp.solid)
    let grounds = Role.allLevels.map(ramp.ground)
    func point(_ color: RGB) -> RGB {
      OKLab(color).at(lightness: surface.isDark ? 0.93 : 0.28, chroma: 0.08).rgb
        .readable(on: [surface] + grounds).readable(on: [surface] + solids, ratio: 3)
    }
    let positivePoint = point(pair.positive)
    let negativePoint = point(pair.negative)
    let wrong = scheme[0x8].apart(from: solids + grounds)
    let wrongText = [surface, strong].max { $0.contrast(with: wrong) < $1.contrast(with: wrong) }

    self.init(name: scheme.slug) { role in
      if let level = role.fieldLevel { return ramp.solid(level) }
      if let level = role.fieldGroundLevel { return ramp.ground(level) }
      return switch role {
      case .surface: surface
      case .bar: bar
      case .paused: badge(0xA)
      case .running: badge(0xB)
      case .badgeText: badgeText
      case .text: ink(0x5, ratio: 6.5)
      case .strong, .title: strong
      case .dim: ink(0x3)
      case .border: ink(0x2, ratio: 2)
      case .key, .curve, .warning: ink(0xA)
      case .event: ink(0xE)
      case .meter: ink(0xD, ratio: 3)
      case .good: ink(0xB)
      case .bad: ink(0x8)
      case .positive: pair.positive.readable(on: [surface, bar])
      case .negative: pair.negative.readable(on: [surface, bar])
      case .positivePoint: positivePoint
      case .negativePoint: negativePoint
      case .wrong: wrong
      case .wrongText: (wrongText ?? strong).readable(on: [wrong])
      default: fatalError("no colour for \(role)")
      }
    }
  }
}
