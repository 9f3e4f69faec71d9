extension ColorProfile {
  /// The number by which the terminal knows the colour nearest to this one; in mono always 0.
  func number(of color: RGB) -> Int32 {
    guard self != .mono else { return 0 }
    guard self != .rgb else {
      let value = Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
      // 0 to 7 are colours of the palette there.
      return max(value, 8)
    }
    let wanted = OKLab(color)
    // With few colours grey must stay grey: the nearest of eight is easily a tinted one.
    let isGrey = wanted.chroma < 0.04
    var best: (number: Int32, difference: Double) = (0, .infinity)
    for entry in entries where !(isGrey && entry.lab.chroma > 0.01) {
      let difference = entry.lab.distance(to: wanted)
      if difference < best.difference { best = (entry.number, difference) }
    }
    return best.number
  }

  /// The numbers for text on a background, which stay apart where the colours were.
  func numbers(
    foreground: RGB, background: RGB
  ) -> (foreground: Int32, background: Int32) {
    let numbers = (foreground: number(of: foreground), background: number(of: background))
    guard self != .mono, self != .rgb, foreground != background,
      let text = entries.first(where: { $0.number == numbers.foreground })?.lab.lightness,
      let ground = entries.first(where: { $0.number == numbers.background })?.lab.lightness
    else { return numbers }
    let wanted = abs(OKLab(foreground).lightness - OKLab(background).lightness)
    let isReadable =
      isFaint(foreground, on: background)
      || numbers.foreground != numbers.background && abs(text - ground) >= min(0.2, wanted / 2)
    if isReadable { return numbers }
    let contrast = number(of: ground < 0.6 ? RGB(0xffffff) : RGB(0x000000))
    return (contrast, numbers.background)
  }

  /// Whether text was meant to be hardly visible, such as the weakest marks of a field.
  func isFaint(_ foreground: RGB, on background: RGB) -> Bool {
    OKLab(foreground).distance(to: OKLab(background)) < 0.1
  }

  private typealias Entry = (number: Int32, lab: OKLab)

  private var entries: ArraySlice<Entry> {
    switch self {
    case .ansi8: Self.xterm[..<8]
    case .ansi16: Self.xterm[..<16]
    // People customise the first sixteen colours.
    case .ansi256: Self.xterm[16...]
    case .mono, .rgb: []
    }
  }

  /// The colours that xterm shows for its 256 numbers.
  private static let xterm: [Entry] = {
    var colors: [RGB] = [
      0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
      0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
    ].map { RGB($0) }
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    for red in steps {
      for green in steps {
        for blue in steps { colors.append(RGB(red: red, green: green, blue: blue)) }
      }
    }
    for step in 0..<24 {
      let grey = UInt8(8 + 10 * step)
      colors.append(RGB(red: grey, green: grey, blue: grey))
    }
    return colors.enumerated().map { (Int32($0.offset), OKLab($0.element)) }
  }()
}
