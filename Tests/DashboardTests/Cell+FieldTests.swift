import Colors
import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("The characters of the field")
struct FieldCellTests {
  private let strengths = 1...Int8(Role.levels)

  @Test("The two classes share no character, with each other or with the points")
  func families() {
    let positives = Set(strengths.map { Cell.field($0).scalar })
    let negatives = Set(strengths.map { Cell.field(-$0).scalar })
    #expect(positives.count == 7)
    #expect(negatives.count == 7)
    #expect(positives.isDisjoint(with: negatives))
    #expect(positives.union(negatives).isDisjoint(with: ["o", "x", "O", "X", " "]))
  }

  @Test("A stronger answer never has the character of a weaker one again")
  func order() {
    for sign in [Int8(1), -1] {
      var seen: [Unicode.Scalar] = []
      for strength in strengths {
        let scalar = Cell.field(sign * strength).scalar
        if seen.last != scalar {
          #expect(!seen.contains(scalar))
          seen.append(scalar)
        }
      }
    }
  }

  @Test("The middle is blank")
  func middle() {
    #expect(Cell.field(0) == Cell(" ", style: Style(.text, on: .fieldGround(0))))
  }

  @Test("A character stands on the ground of its own level")
  func grounds() {
    for strength in strengths {
      let style = Style(.fieldGlyph(-strength), on: .fieldGround(-strength))
      #expect(Cell.field(-strength).style == style)
    }
  }

  @Test("Two equal halves are a blank, others a block")
  func halves() {
    #expect(Cell.field(upper: 3, lower: 3) == Cell(" ", style: Style(.text, on: .field(3))))
    #expect(Cell.field(upper: 3, lower: -2) == Cell("▀", style: Style(.field(3), on: .field(-2))))
  }

  @Test("The field never saturates to two areas", arguments: [1.0, -1.0], HeatmapStyle.allCases)
  func squashing(sign: Double, style: HeatmapStyle) {
    let looks = [0.0, 0.5, 1, 2].map { score -> Cell in
      var scene = Scene.learning
      scene.network = .linear(bias: sign * score)
      return Canvas.panel(.boundary, of: scene, 30, 12, style: style)[1, 1]
    }
    #expect(Set(looks).count == 4)
    if style == .ascii { #expect(Set(looks.map(\.scalar)).count == 4) }
  }
}
