import TerminalCanvas
import Testing

@testable import Dashboard
@testable import Zeusgrad

@Suite("The panel of the points")
struct PointsPanelTests {
  @Test("Those that pay most come first, and equals in the order of the data")
  func order() {
    let lines = Canvas.panel(.points, of: .stuck, 60, 30).lines
    // Class +1 pays 1.5 a point and −1 half a point; the data has them in this order.
    for (line, point) in zip(lines[2...], Scene.stuck.dataset.inputs) {
      #expect(line.dropFirst(2).hasPrefix("(\(point.map(\.signed).joined(separator: ", "))) "))
    }
    #expect(lines[2].hasSuffix("1.50  wrong       │"))
    #expect(lines[10].hasSuffix("0.50              │"))
  }

  @Test("A wrong one is marked by a word or, in a narrow panel, by a cross")
  func wrong() {
    let wide = Canvas.panel(.points, of: .learning, 60, 8).lines.dropFirst()
    #expect(wide.count { $0.contains(" wrong ") } == 2)
    let narrow = Canvas.panel(.points, of: .learning, 40, 8).lines
    #expect(narrow.count { $0.contains("✗") } == 2)
  }

  @Test("Without room for headings there are points")
  func small() {
    let lines = Canvas.panel(.points, of: .learning, 60, 4).lines
    #expect(lines[1].contains("(−0.90, +0.30)"))
    #expect(lines[2].contains("(+0.60, +0.70)"))
  }

  @Test("More rows than points leave the rest blank")
  func few() {
    let lines = Canvas.panel(.points, of: .learning, 60, 30).lines
    #expect(lines.count { $0.dropFirst(2).hasPrefix("(") } == 20)
  }

  @Test("The first row has an arrow while its point is wrong", arguments: [60, 40])
  func arrow(columns: Int) {
    func arrows(_ scene: Scene, _ rows: Int) -> [Int] {
      let lines = Canvas.panel(.points, of: scene, columns, rows).lines
      return lines.indices.filter { lines[$0].contains("▶") }
    }
    #expect(arrows(.learning, 8) == [2])
    #expect(arrows(.learning, 4) == [1])
    #expect(arrows(.learning, 2) == [])
    #expect(arrows(.done, 8) == [])
    // Where a right one costs most, the first row is that of no wrong point.
    var scene = Scene.learning
    scene.pointLoss = { score, _ in score.magnitude }
    #expect(arrows(scene, 8) == [])
    #expect(!Canvas.panel(.boundary, of: scene, 60, 36).text.contains(/[▶◀]/))
  }
}
