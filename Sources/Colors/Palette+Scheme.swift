import TerminalCanvas

extension Palette {
  /// The palette of a scheme: its own colours, moved only as far as it takes to read them.
  ///
  /// Text has a WCAG contrast of at least 4.5 on everything it stands on, whatever the scheme.
  package init(_ scheme: Scheme) {
    // A mid-grey ground would leave no room for text, nor for points on fields on it.
    let opposite: RGB = scheme[0x0].isDark ? .white : .black
    let surface = scheme[0x0].readable(on: [opposite], ratio: 11)
    let bar = scheme[0x1].readable(on: [opposite], ratio: 7)
    func ink(_ color: RGB, as role: Role) -> RGB {
      color.readable(on: [surface, bar], ratio: Style(role).promisedContrast)
    }
    let strongest = (0x5...0x7).max {
      scheme[$0].contrast(with: surface) < scheme[$1].contrast(with: surface)
    }
    let strong = ink(scheme[strongest ?? 0x5], as: .strong)
    // No frame is so strong that the one with the focus could be overlooked.
    let border = scheme[0x2]
      .readable(on: [surface], ratio: Style(.border).promisedContrast)
      .moved(to: surface.isDark ? 0 : 1) { $0.contrast(with: surface) <= 3.5 }
    // Blue and orange mean the classes and nothing else.
    let grey = OKLab(scheme[0x3]).mixed(with: OKLab(scheme[0x5]), 0.4)
    let meter = ink(grey.at(lightness: grey.lightness, chroma: 0.02).rgb, as: .meter)

    // Badges are bright in light themes too: dark mustard would hide the word it carries.
    let badgeText = surface.isDark ? surface : strong
    func badge(_ slot: Int) -> RGB {
      let color = OKLab(scheme[slot])
      return color.at(lightness: max(color.lightness, 0.8)).rgb.readable(on: [badgeText])
    }

    let pair = ClassPair(scheme)
    let ramp = FieldRamp(pair, on: surface)
    let points = PointPair(pair, on: ramp)
    let field = Role.allLevels.flatMap { [ramp.solid($0), ramp.ground($0)] }
    let wrong = scheme[0x8].apart(from: field)
    let wrongText = [surface, strong].max { $0.contrast(with: wrong) < $1.contrast(with: wrong) }

    self.init(name: scheme.slug) { role in
      if let level = role.fieldLevel { return ramp.solid(level) }
      if let level = role.fieldGroundLevel { return ramp.ground(level) }
      if let level = role.fieldGlyphLevel { return ramp.glyph(level) }
      return switch role {
      case .surface: surface
      case .bar: bar
      case .paused: badge(0xA)
      case .running: badge(0xB)
      case .badgeText: badgeText
      case .text: ink(scheme[0x5], as: role)
      case .strong, .title, .focus: strong
      case .dim: ink(scheme[0x3], as: role)
      case .border: border
      case .key, .curve, .warning: ink(scheme[0xA], as: role)
      case .event: ink(scheme[0xE], as: role)
      case .meter: meter
      case .good: ink(scheme[0xB], as: role)
      case .bad: ink(scheme[0x8], as: role)
      case .positive: ink(pair.positive, as: role)
      case .negative: ink(pair.negative, as: role)
      case .positivePoint: points.positive
      case .negativePoint: points.negative
      case .wrong: wrong
      case .wrongText: (wrongText ?? strong).readable(on: [wrong])
      default: fatalError("no colour for \(role)")
      }
    }
  }
}
