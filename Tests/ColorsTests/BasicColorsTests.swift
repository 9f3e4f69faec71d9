import TerminalCanvas
import Testing

@testable import Colors

@Suite("Basic colors")
struct BasicColorsTests {
  static let kinds = [true, false].flatMap { isDark in
    [true, false].map { BasicColors(isDark: isDark, hasBright: $0) }
  }

  @Test("No text has the colour of its ground", arguments: kinds)
  func noTextHasColorOfGround(_ colors: BasicColors) {
    for foreground in Role.plain {
      for background in [Role.surface, .bar, .paused, .running, .wrong, .field(15), .field(-15)] {
        let look = colors.look(of: Style(foreground, on: background, bold: true))
        #expect(look.foreground != look.background)
        #expect((0..<(colors.hasBright ? 16 : 8)).contains(look.foreground))
        // Bold black is grey on many terminals.
        #expect(!(look.bold && look.foreground == 0))
      }
    }
  }

  @Test("The upper half of a block has the colour that the lower one would have", arguments: kinds)
  func upperHalfOfBlock(_ colors: BasicColors) {
    for level in Int8(-15)...15 {
      let upper = colors.look(of: Style(.field(level), on: .field(0))).foreground
      #expect(upper == colors.look(of: Style(.text, on: .field(level))).background)
    }
  }

  @Test("The classes, a wrong point and the badges are told apart", arguments: kinds)
  func classesAndBadgesDiffer(_ colors: BasicColors) {
    let grounds = [Role.field(15), .field(-15), .wrong, .running, .surface].map {
      colors.look(of: Style(.text, on: $0)).background
    }
    #expect(Set(grounds).count == grounds.count)
    let names = [Role.positive, .negative].map { colors.look(of: Style($0)).foreground }
    #expect(names[0] != names[1])
  }
}
