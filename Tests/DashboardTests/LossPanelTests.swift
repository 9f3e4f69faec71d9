import TerminalCanvas
import Testing

@testable import Dashboard
@testable import Zeusgrad

@Suite("The panel of the loss")
struct LossPanelTests {
  @Test("A change stands on the curve at its step")
  func change() {
    var scene = Scene.learning
    scene.journal = Journal([Control(step: 120, .learningRate(0.5))])
    let lines = Canvas.panel(.loss, of: scene, 60, 20).lines
    // The plot has 51 columns from the eighth on, for the steps 0 to 240.
    let mark = lines[1].unicodeScalars.firstIndex(of: "▾")
    let column = mark.map { lines[1].unicodeScalars.distance(from: lines[1].startIndex, to: $0) }
    #expect(column == 8 + 25)
    #expect(lines[1].contains("lr 0.5▾"))
    #expect(lines[15].contains("┊"))
  }

  @Test("Of changes that lie close together the newest is named in full")
  func closeChanges() {
    var scene = Scene.learning
    for gap in 1...60 {
      scene.journal = Journal([
        Control(step: 120, .learningRate(0.2)), Control(step: 120 + gap, .learningRate(0.5)),
      ])
      let line = Canvas.panel(.loss, of: scene, 60, 20).lines[1]
      #expect(line.contains("lr 0.5▾"), "\(gap) steps apart: \(line)")
    }
  }

  @Test("A change that is still to come is not shown")
  func future() {
    var scene = Scene.learning
    scene.journal = Journal([Control(step: 241, .learningRate(0.5))])
    #expect(!Canvas.panel(.loss, of: scene, 60, 20).text.contains("▾"))
  }

  @Test("A loss that is no number is a gap, and does not move the axis")
  func gaps() {
    var scene = Scene.learning
    let axis = Canvas.panel(.loss, of: scene, 60, 20).lines.map { $0.prefix(8) }
    scene.pastLosses.replaceSubrange(150..<200, with: Array(repeating: .nan, count: 50))
    scene.pastLosses[200] = .infinity
    let lines = Canvas.panel(.loss, of: scene, 60, 20).lines
    #expect(lines.map { $0.prefix(8) } == axis)
  }

  @Test("The largest numbers there are stay in the picture", arguments: [1e17, 1e300, 1.7e308])
  func hugeLosses(loss: Double) {
    var scene = Scene.learning
    scene.pastLosses = (0..<240).map { $0 < 200 ? 1e17 : loss }
    let lines = Canvas.panel(.loss, of: scene, 60, 20).lines
    #expect(lines[0].hasPrefix("┌─ 1 Loss ─"))
    #expect(lines[1...16].joined().contains { ("\u{2801}"..."\u{28FF}").contains($0) })
  }

  @Test("A spike of one step is seen however many steps there are")
  func spike() {
    var scene = Scene.learning
    scene.step = 5_000
    scene.pastLosses = Array(repeating: 0.5, count: scene.step)
    scene.pastLosses[3_000] = 4
    let lines = Canvas.panel(.loss, of: scene, 60, 20).lines
    #expect(lines[1].contains { ("\u{2801}"..."\u{28FF}").contains($0) })
  }

  @Test("The best loss and its step stand in the border")
  func best() {
    #expect(Canvas.panel(.loss, of: .stuck, 60, 20).lines[0].contains("best 0.5127 at 299 ─┐"))
  }
}
