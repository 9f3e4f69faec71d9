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

  @Test("Changes of one field that lie close together are told as one, by the last")
  func closeChanges() {
    var scene = Scene.learning
    for gap in 1...60 {
      scene.journal = Journal([
        Control(step: 120, .learningRate(0.2)), Control(step: 120 + gap, .learningRate(0.5)),
      ])
      let line = Canvas.panel(.loss, of: scene, 60, 20).lines[1]
      // Beside each other they are as wide as seven columns of the 51 for 240 steps.
      let isJoined = (Double(120 + gap) / 240 * 101 + 0.5).rounded(.down) / 2 < 25 + 8
      #expect(line.contains(isJoined ? "  lr 0.1…0.5▾" : "lr 0.2▾"), "\(gap) apart: \(line)")
      #expect(line.contains("0.5▾"))
    }
  }

  @Test("Six presses are one label, and their lines are no wall")
  func sixPresses() {
    var scene = Scene.learning
    scene.journal = Journal(
      [0.2, 0.5, 1, 2, 5, 10].enumerated().map {
        Control(step: 100 + 4 * $0.offset, .learningRate($0.element))
      })
    for (columns, rows) in [(60, 20), (40, 12), (40, 7), (120, 36)] {
      let lines = Canvas.panel(.loss, of: scene, columns, rows).lines
      #expect(lines[1].contains(" lr 0.1…10▾ "), "\(lines[1])")
      #expect(lines[1].count { $0 == "▾" } == 1)
      #expect(lines.allSatisfy { !$0.contains("┊┊") })
      #expect(lines[2...].contains { $0.contains("┊") })
    }
  }

  @Test("Joined changes lead from the first value to the last, and do not collide")
  func joining() {
    var stream = RandomStream(seed: 8, purpose: "changes")
    for _ in 0..<500 {
      let divisor = 1 + stream.index(below: 9)
      var (step, values) = (0, ["lr": 0, "momentum": 0])
      let changes = (0..<1 + stream.index(below: 12)).map { _ in
        let field = stream.index(below: 3) == 0 ? "momentum" : "lr"
        let from = values[field, default: 0]
        step += stream.index(below: 60)
        values[field] = from + 1
        return JoinedChange(field, from: "\(from)", to: "\(from + 1)", step: step)
      }
      let joined = LossPanel.joined(
        changes, text: { $0.text(through: "…") }, column: { $0 / divisor })
      for (field, last) in values {
        let all = changes.filter { $0.field == field }
        let left = joined.filter { $0.field == field }
        #expect(left.first?.firstStep == all.first?.firstStep)
        #expect(left.last?.lastStep == all.last?.lastStep)
        #expect(left.isEmpty || left.first?.from == "0" && left.last?.to == "\(last)")
        for (before, after) in zip(left, left.dropFirst()) {
          #expect(before.to == after.from)
          // The mark before, a blank, the text and its mark.
          let length = after.text(through: "…").count
          #expect(before.lastStep / divisor + 1 + length < after.lastStep / divisor)
        }
      }
    }
  }

  @Test("There and back is no change to tell of but the last")
  func thereAndBack() {
    var scene = Scene.learning
    scene.journal = Journal([
      Control(step: 120, .learningRate(0.2)), Control(step: 121, .learningRate(0.1)),
    ])
    #expect(Canvas.panel(.loss, of: scene, 60, 20).lines[1].contains(" lr 0.1▾"))
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

  @Test("A spike of one step is seen however many steps there are, and how high it was")
  func spike() {
    var scene = Scene.learning
    scene.step = 5_000
    scene.pastLosses = Array(repeating: 0.5, count: scene.step)
    scene.pastLosses[3_000] = 0.55
    scene.pastLosses[4_000] = 113.36
    let lines = Canvas.panel(.loss, of: scene, 60, 21).lines
    // 3/5 and 4/5 of the 51 columns behind the axis.
    let top = Array(lines[2].unicodeScalars)
    #expect(String(String.UnicodeScalarView(top[48...52])) == "↑ 113")
    #expect(Self.isDots(Array(lines[3].unicodeScalars)[48]))
    let spike = lines.map { Array($0.unicodeScalars)[38] }
    let flat = lines.map { Array($0.unicodeScalars)[28] }
    #expect(spike.filter(Self.isDots).count > flat.filter(Self.isDots).count)
  }

  @Test("At the right edge the value stands before its arrow")
  func divergence() {
    var scene = Scene.learning
    scene.step = 100
    scene.pastLosses = (0..<100).map { $0 < 98 ? 0.5 : 6.5e50 }
    #expect(Canvas.panel(.loss, of: scene, 60, 20).lines[2].contains("6.5e50 ↑"))
    var state = State.showing(scene, 120, 40)
    state.preferences.glyphs = .ascii
    #expect(state.frame().lines[4].contains("6.5e50 ^"))
  }

  @Test(
    "Whatever the losses are, the labels are numbers that have room and differ",
    arguments: [
      0, -0.0, 1e-300, 3e-9, 0.00123, 7, 54_321, 1.5e123, 1e300, 1.7e308, .nan, .infinity,
    ])
  func oddLosses(loss: Double) {
    var scene = Scene.learning
    for first in [loss, 1.84] {
      scene.pastLosses = [first] + Array(repeating: loss, count: scene.step - 1)
      for keys in [[], [Key("l")]] {
        for (columns, rows) in [(120, 40), (80, 24), (40, 12), (30, 8)] {
          let lines = State.showing(scene, columns, rows, keys: [Key("1")] + keys).frame().lines
          let labels = labels(lines.filter { $0.hasPrefix("│") }).map(\.text)
          #expect(!labels.isEmpty)
          #expect(labels.allSatisfy { Double($0) != nil }, "\(labels)")
          #expect(Set(labels).count == labels.count)
        }
      }
    }
  }

  private static func isDots(_ scalar: Unicode.Scalar) -> Bool {
    (0x2801...0x28FF).contains(scalar.value)
  }

  /// The labels of the vertical axis in a picture of the panel, by row.
  private func labels(_ lines: [String]) -> [(row: Int, text: String)] {
    lines.enumerated().compactMap { row, line in
      line.split(separator: "┤").count > 1 || line.hasSuffix("┤")
        ? (row, line.dropFirst().prefix { $0 != "┤" }.filter { $0 != " " }) : nil
    }
  }

  @Test("A flat curve at a tick is level with it, in every size", arguments: [false, true])
  func level(isLogarithmic: Bool) throws {
    let panel = LossPanel(isLogarithmic: isLogarithmic)
    for columns in [30, 60, 120] {
      for rows in [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 17, 20, 21, 22, 25, 30, 36, 60] {
        func lines(_ value: Double) -> [String] {
          var scene = Scene.learning
          // Bounds first, and then flat up to the end.
          scene.pastLosses = [1.84, 0.06] + Array(repeating: value, count: 78)
          scene.step = 79
          scene.pastLosses.removeLast()
          let state = State.showing(scene)
          let size = Size(columns: columns, rows: rows)
          let requests = panel.requests(for: size, in: state, scene.snapshot())
          var snapshot = scene.snapshot(requests)
          // The loss of the last step is that of the scene.
          snapshot.lossCurve[snapshot.lossCurve.count - 1] = nil
          var canvas = Canvas(size)
          panel.draw(snapshot, in: state, on: &canvas)
          return canvas.lines
        }
        let labels = labels(lines(0.5))
        for label in labels {
          let value = try #require(Double(label.text))
          guard value <= 1.84, !isLogarithmic || value >= 0.06 else { continue }
          let picture = lines(value).map { Array($0.unicodeScalars) }
          // Right of the middle, where nothing but the flat part is.
          let used = picture.indices.filter { row in
            picture[row].dropFirst(columns / 2).dropLast(4).contains(where: Self.isDots)
          }
          #expect(used == [label.row], "\(label) in \(columns)x\(rows)")
        }
      }
    }
  }

  @Test("A step without a number is a gap in the line", arguments: [false, true])
  func gap(isLogarithmic: Bool) {
    var scene = Scene.learning
    scene.pastLosses = (0..<240).map { $0 == 120 || $0 == 121 || $0 == 122 ? .nan : 0.5 }
    scene.journal = Journal()
    for hole in isLogarithmic ? [.nan, .infinity, 0, -0.0] : [Double.nan, .infinity] {
      for step in 100...112 { scene.pastLosses[step] = hole }
      let keys = isLogarithmic ? [Key("1"), Key("z"), Key("l")] : [Key("1"), Key("z")]
      let lines = State.showing(scene, 120, 40, keys: keys).frame().lines
      let rows = lines.filter { $0.unicodeScalars.contains(where: Self.isDots) }
      let dotted = Set(
        rows.flatMap {
          $0.unicodeScalars.enumerated().filter { Self.isDots($0.element) }.map(\.offset)
        })
      // The plot has 111 columns from the ninth on: step 106 is in the 49th of them.
      #expect(!dotted.contains(8 + 49) && dotted.contains(8 + 45) && dotted.contains(8 + 53))
    }
  }

  @Test(
    "The numbers of the horizontal axis stand apart and are evenly spaced, in every width",
    arguments: [0, 60, 999, 12_345, 1_000_000, 1_000_000_000])
  func steps(last: Int) {
    var scene = Scene.learning
    scene.step = last
    scene.pastLosses = []
    for columns in 12...130 {
      let line = Canvas.panel(.loss, of: scene, columns, 14).lines[12]
      let numbers = line.dropFirst().dropLast().split(separator: " ")
        .map { Int($0.filter { $0 != "," }) ?? -1 }
      let distances = Set(zip(numbers, numbers.dropFirst()).map { $1 - $0 })
      #expect(distances.count <= 1 && distances.allSatisfy { $0 > 0 }, "\(line)")
      if columns >= 60 { #expect(numbers.count >= 2 && numbers[0] == 0, "\(line)") }
      #expect(numbers.allSatisfy { $0 <= max(50, last) })
    }
  }

  @Test("l changes the axis and says what comes, whatever has the focus")
  func otherAxis() {
    var state = State.showing(.learning, 80, 24)
    #expect(state.focus != .loss)
    func border() -> String { state.frame().lines.first { $0.contains("1 Loss") } ?? "" }
    #expect(state.frame().text.contains("─ l log axis ─"))
    #expect(!border().contains("log"))
    _ = state.press(Key("l"))
    #expect(state.frame().text.contains("─ l linear axis ─"))
    #expect(border().contains("1 Loss log ─"))
    _ = state.press(Key("l"))
    #expect(state.panels == Panels.standard)
  }

  @Test("The best loss and, where there is room, its step stand in the border")
  func best() {
    #expect(Canvas.panel(.loss, of: .stuck, 32, 20).lines[0].contains("─ best 0.5127 ─┐"))
    #expect(Canvas.panel(.loss, of: .stuck, 60, 20).lines[0].contains("best 0.5127 at 299 ─┐"))
  }
}
