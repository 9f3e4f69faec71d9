import Colors
import TerminalCanvas
import Testing

@testable import Dashboard
@testable import Zeusgrad

@Suite("The panel of the boundary")
struct BoundaryPanelTests {
  static let sizes = [(60, 36), (40, 21), (38, 10), (30, 7), (3, 3), (200, 9), (9, 90), (150, 80)]

  @Test(
    "The other sign is another text in every cell that has a sign",
    arguments: sizes.filter { $0.0 > 3 })
  func flipped(columns: Int, rows: Int) {
    var scene = Scene.learning
    let picture = Canvas.panel(.boundary, of: scene, columns, rows)
    scene.network = scene.network.flipped
    let opposite = Canvas.panel(.boundary, of: scene, columns, rows)
    // The legend shows both classes in either picture.
    let rows = 1...BoundaryPanel.fieldArea(of: picture.size).rows
    let pairs = zip(picture.cells, opposite.cells).enumerated()
      .filter { rows.contains($0.offset / columns) && $0.element.0.isOfClass }
    #expect(pairs.count > 10)
    #expect(pairs.allSatisfy { $0.element.0.scalar != $0.element.1.scalar })
  }

  @Test("Right and wrong points of both classes have four marks", arguments: HeatmapStyle.allCases)
  func marks(style: HeatmapStyle) {
    let state = State.showing(.learning, style: style)
    let marks = [true, false].flatMap { isPositive in
      [true, false].map {
        state.mark(isPositive: isPositive, isRight: $0, on: .fieldGround(2))
      }
    }
    #expect(Set(marks.map(\.scalar)).count == 4)
    #expect(marks.map { $0.style.background == .wrong } == [false, true, false, true])
  }

  @Test("It is square to the eye and holds all points", arguments: sizes)
  func plane(columns: Int, rows: Int) throws {
    for style in HeatmapStyle.allCases {
      for scale in [0.001, 0.4, 1, 3, 250] {
        let data = cloud(points: 30, scale: scale)
        let size = Size(columns: columns, rows: rows)
        let request = try #require(BoundaryPanel.gridRequest(for: size, data: data, style: style))
        let area = BoundaryPanel.fieldArea(of: size)
        let width = (request.x.upperBound - request.x.lowerBound) / Double(area.columns)
        let height = (request.y.upperBound - request.y.lowerBound) / Double(area.rows)
        #expect(abs(height / width - 2) < 1e-9)
        #expect(request.columns == area.columns)
        #expect(request.rows == area.rows * (style == .ascii ? 1 : 2))
        #expect(
          data.inputs.allSatisfy { request.x.contains($0[0]) && request.y.contains($0[1]) })
      }
    }
  }

  @Test("A point is drawn in the cell it lies in", arguments: sizes, HeatmapStyle.allCases)
  func places(size: (columns: Int, rows: Int), style: HeatmapStyle) throws {
    var scene = Scene.learning
    scene.dataset = cloud(points: 40, scale: 1.3)
    let canvas = Canvas.panel(.boundary, of: scene, size.columns, size.rows, style: style)
    let panel = Size(columns: size.columns, rows: size.rows)
    let area = BoundaryPanel.fieldArea(of: panel)
    // One row of scores a cell, whatever the style: then its middles are those of the cells.
    let request = try #require(
      BoundaryPanel.gridRequest(for: panel, data: scene.dataset, style: .ascii))
    var marked: Set<[Int?]> = []
    for row in 0..<area.rows {
      for column in 0..<area.columns
      where "oxOX●○◆◇".unicodeScalars.contains(canvas[1 + column, 1 + row].scalar) {
        marked.insert([column, row])
      }
    }
    let nearest = scene.dataset.inputs.map { point in
      let columns = (0..<area.columns).map { request.point(column: $0, row: 0)[0] }
      let rows = (0..<area.rows).map { request.point(column: 0, row: $0)[1] }
      return [nearestIndex(to: point[0], in: columns), nearestIndex(to: point[1], in: rows)]
    }
    #expect(marked.isSubset(of: Set(nearest)))
    // Where there is less room, some are left out.
    if area.columns * area.rows > 1_000 { #expect(marked == Set(nearest)) }
  }

  @Test("The horizontal axis has its 0 below the points at 0", arguments: [40, 41, 60, 61])
  func zero(columns: Int) {
    var scene = Scene.learning
    scene.dataset = Dataset(name: "", inputs: [[0, 0.3], [0, -1.2]], targets: [1, 1])
    scene.network = .linear(bias: 1)
    let lines = Canvas.panel(.boundary, of: scene, columns, 21).lines.map { Array($0) }
    let points = lines[1..<18].compactMap { $0.firstIndex(of: "o") }
    #expect(points.count == 2 && Set(points).count == 1)
    #expect(lines[18].lastIndex(of: "0") == points[0])
  }

  @Test("The numbers of a narrow axis stand apart")
  func narrowAxis() {
    var scene = Scene.learning
    scene.dataset = Dataset(name: "", inputs: [[250, 0]], targets: [1])
    for columns in 3...30 {
      let axis = Canvas.panel(.boundary, of: scene, columns, 21).lines[18]
      let numbers = axis.split { " │".contains($0) }
      #expect([[], ["−262.5", "+262.5"], ["−262.5", "0", "+262.5"]].contains(numbers), "\(axis)")
    }
  }

  @Test("A wrong point lies on a right one in the same cell", arguments: [[1.0, -1], [-1, 1]])
  func overlap(targets: [Double]) {
    var scene = Scene.learning
    scene.dataset = Dataset(name: "two", inputs: [[0.5, 0], [0.5, 0]], targets: targets)
    scene.network = .linear(bias: 1)
    let text = Canvas.panel(.boundary, of: scene, 30, 12).lines[1...8].joined()
    #expect(text.contains("X"))
    #expect(!text.contains("o"))
  }

  @Test("The legend names the classes of the data, their marks and how many there are")
  func legend() {
    var scene = Scene.learning
    scene.dataset = Dataset(
      name: "", inputs: [[1, 0], [0, 1], [0, 0]], targets: [1, -1, -1], positiveName: "east",
      negativeName: "rest")
    #expect(Canvas.panel(.boundary, of: scene, 40, 14).text.contains("o east 1   x rest 2"))
    #expect(
      Canvas.panel(.boundary, of: scene, 40, 14, style: .blocks).text
        .contains("● east 1   ○ rest 2"))
  }

  @Test("The border tells what always answering the larger class gets, in the lecture hall too")
  func baseline() {
    #expect(top(columns: 60).hasSuffix(" 18/20 · always 'out': 12 ─┐"))
    #expect(top(columns: 60).hasPrefix("┌─ 4 Boundary ─"))
    #expect(top(columns: 40) == "┌─ 4 Boundary ────── always 'out': 12 ─┐")
    #expect(top(columns: 30).hasSuffix(" 18/20 ─┐"))
  }

  @Test("Of classes of the same size either is the larger", arguments: [1.0, -1])
  func equalClasses(sign: Double) {
    var scene = Scene.learning
    scene.dataset = Dataset(name: "", inputs: [[0, 0], [1, 1]], targets: [sign, -sign])
    scene.network = .linear(bias: 1)
    let top = Canvas.panel(.boundary, of: scene, 60, 14).lines[0]
    #expect(top.contains(" 1/2 · always 'minus': 1 "))
  }

  private func top(columns: Int) -> String {
    Canvas.panel(.boundary, of: .learning, columns, 21).lines[0]
  }

  private func cloud(points: Int, scale: Double) -> Dataset {
    var stream = RandomStream(seed: 3, purpose: "cloud")
    return Dataset(
      name: "cloud",
      inputs: (0..<points).map { _ in
        [stream.uniform(in: -scale...scale), stream.uniform(in: -scale...scale)]
      },
      targets: (0..<points).map { $0.isMultiple(of: 2) ? 1 : -1 })
  }

  private func nearestIndex(to value: Double, in values: [Double]) -> Int? {
    values.indices.min { abs(values[$0] - value) < abs(values[$1] - value) }
  }
}

extension Cell {
  /// Whether it is a character of the field that belongs to one of the classes.
  fileprivate var isOfClass: Bool {
    ![nil, 0].contains(style.foreground.fieldGlyphLevel)
  }
}
