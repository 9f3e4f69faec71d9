import TerminalCanvas
import Testing

@testable import Dashboard
@testable import Zeusgrad

@Suite("Which points are drawn")
struct ShownPointsTests {
  static let sizes = [
    (60, 36, 100_000), (50, 26, 10_000), (40, 21, 10_000), (40, 10, 10_000), (120, 36, 20_000),
  ]
  private static let marks = Set("oxOX▶◀".unicodeScalars)

  /// Points all over the plane, in the order of their classes: one of a hundred is positive.
  private func cloud(points: Int, positives: Int) -> Dataset {
    var stream = RandomStream(seed: 5, purpose: "cloud")
    return Dataset(
      name: "cloud",
      inputs: (0..<points).map { _ in [stream.uniform(in: -1...1), stream.uniform(in: -1...1)] },
      targets: (0..<points).map { $0 < points - positives ? -1 : 1 })
  }

  private func scene(points: Int, positives: Int, _ network: Network) -> Scene {
    var scene = Scene.learning
    scene.dataset = cloud(points: points, positives: positives)
    scene.network = network
    return scene
  }

  private func shown(_ scene: Scene, _ columns: Int = 60, _ rows: Int = 36) throws -> ShownPoints {
    let size = Size(columns: columns, rows: rows)
    let request = try #require(
      BoundaryPanel.gridRequest(for: size, data: scene.dataset, style: .ascii))
    return ShownPoints(
      scene.snapshot(), on: request, cells: BoundaryPanel.fieldArea(of: size).size)
  }

  @Test("Many points leave three quarters of the field to be seen", arguments: sizes)
  func many(columns: Int, rows: Int, count all: Int) throws {
    let scene = scene(points: all, positives: all * 2 / 5, .linear(across: 2))
    let points = try shown(scene, columns, rows)
    #expect(points.isThinned && points.total == all)
    let canvas = Canvas.panel(.boundary, of: scene, columns, rows)
    let area = BoundaryPanel.fieldArea(of: canvas.size)
    var seen: [Unicode.Scalar: Int] = [:]
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        let scalar = canvas[1 + column, 1 + row].scalar
        if Self.marks.contains(scalar) { seen[scalar, default: 0] += 1 }
      }
    }
    let arrows = (seen["▶"] ?? 0) + (seen["◀"] ?? 0)
    let count = seen.values.reduce(0, +) - arrows
    #expect(arrows == 1)
    #expect(4 * (count + arrows) <= area.columns * area.rows)
    // Of each class right ones and wrong ones, and what is said of them is true.
    for mark in "oxOX".unicodeScalars { #expect(seen[mark] ?? 0 > 1, "\(mark)") }
    #expect(count == points.count)
    let words = columns >= 60 ? "\(count) of \(all.grouped) shown" : "\(count) shown"
    #expect(canvas.text.contains(" \(words) "))
  }

  @Test("A few are all shown, and nothing is said", arguments: [1, 20, 100])
  func few(count: Int) throws {
    let scene = scene(points: count, positives: count / 2, .linear(across: 2))
    let points = try shown(scene)
    #expect(!points.isThinned)
    let cells = Set(
      scene.dataset.inputs.map { point in
        let request = BoundaryPanel.gridRequest(
          for: Size(columns: 60, rows: 36), data: scene.dataset, style: .ascii)
        return request?.cell(of: point, in: Size(columns: 58, rows: 32))
      })
    #expect(points.count == cells.count)
    #expect(!Canvas.panel(.boundary, of: scene, 60, 36).text.contains("shown"))
  }

  @Test("Points that share few cells are not thinned")
  func crowded() throws {
    var scene = Scene.learning
    scene.dataset = Dataset(
      name: "", inputs: (0..<1_000).map { [Double($0 % 10) / 10, 0] },
      targets: (0..<1_000).map { $0 % 2 == 0 ? 1 : -1 })
    #expect(try shown(scene).isThinned == false)
  }

  @Test("A few of one class are seen among many of the other", arguments: [1, 5], [2.0, -2])
  func smallClass(positives: Int, bias: Double) throws {
    let scene = scene(points: 4_000, positives: positives, .linear(bias: bias))
    let points = try shown(scene).cells.compactMap { $0 }
    #expect(points.contains { scene.dataset.targets[$0] > 0 })
    #expect(points.contains { scene.dataset.targets[$0] < 0 })
  }

  @Test("What is shown stays, but for points that have become right or wrong and one they replace")
  func stable() throws {
    var scene = scene(points: 600, positives: 200, .linear(across: 2))
    var before = try shown(scene, 40, 21)
    var changes = 0
    for step in 0..<60 {
      let old = scene.snapshot()
      scene.network = .linear(across: 2, bias: 0.004 * Double(step))
      let new = scene.snapshot()
      let turned = (0..<600).count { old.isRight($0) != new.isRight($0) }
      let after = try shown(scene, 40, 21)
      let lost = Set(before.cells.compactMap { $0 }).subtracting(after.cells.compactMap { $0 })
      // Two more where another one is the worst.
      #expect(lost.count <= 2 * turned + 2)
      if turned == 0 { #expect(lost.count <= 1) }
      changes += turned
      before = after
    }
    #expect(changes > 10)
  }

  @Test("The worst point is shown with an arrow, and only while it is wrong")
  func marked() throws {
    let scene = scene(points: 5_000, positives: 2_000, .linear(across: 2))
    let worst = try #require(scene.snapshot().worstPoints(atMost: 1).first)
    let points = try shown(scene)
    let arrow = try #require(points.arrow)
    #expect(points.cells[arrow.cell + (arrow.isAtLeft ? 1 : -1)] == worst)
    #expect(points.cells[arrow.cell] == nil)
    #expect(try shown(.done).arrow == nil)
    #expect(!Canvas.panel(.boundary, of: .done, 60, 36).text.contains(/[▶◀]/))
  }

  /// How wide a cell is where the panel has 40 columns and the outermost points are at ±2.
  private static let unit = 2 * 2.1 / 38

  static let neighbours: [(x: [Double], row: String)] = [
    // The wrong point is the first; the others stand beside it.
    ([0], "▶X"), ([0, -unit], "oX◀"), ([0, unit], "▶Xo"), ([0, -unit, unit], "▶Xo"),
    ([-2], "│X◀"), ([2], "▶X│"),
  ]

  @Test(
    "The arrow hides no other point if it need not, and stays on the field", arguments: neighbours)
  func arrow(x: [Double], row: String) {
    var scene = Scene.learning
    scene.dataset = Dataset(
      name: "", inputs: x.map { [$0, 0] } + [[2, 0.6], [-2, 0.6]],
      targets: [-1] + Array(repeating: 1, count: x.count + 1))
    scene.network = .linear(bias: 1)
    let lines = Canvas.panel(.boundary, of: scene, 40, 30).lines
    #expect(lines.contains { $0.contains(row) }, "\(lines.joined(separator: "\n"))")
  }
}
