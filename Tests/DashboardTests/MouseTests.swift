import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("The mouse")
struct MouseTests {
  @Test("A click on a key is that key, at every size", arguments: [120, 100, 80, 60, 40, 30])
  func keys(columns: Int) throws {
    let state = State.showing(.learning, columns, columns / 3)
    let row = state.layout.footer.row
    let footer = state.unchangedFrame().lines[row]
    let names = footer.split(separator: " ").map(String.init).filter { Key.named($0) != nil }
    #expect(names.contains("q"))
    for name in names {
      let column = try #require(footer.words().first { $0.text == name }?.column)
      var clicked = state
      var typed = state
      let key = try #require(Key.named(name))
      #expect(clicked.click(column, row) == typed.press(key), "\(name)")
      #expect(clicked.isLike(typed), "\(name)")
    }
  }

  @Test("The word behind a key is that key; where keys differ it says so")
  func words() throws {
    var state = State.showing(.learning, 120, 40)
    let row = state.layout.footer.row
    func column(_ word: String) throws -> Int {
      try #require(state.unchangedFrame().lines[row].words().first { $0.text == word }?.column)
    }
    #expect(state.click(try column("pause") + 2, row) == [.session(.togglePause)])
    #expect(state.click(try column("step"), row) == [.session(.step)])
    #expect(state.click(try column("reset"), row) == [.session(.reset)])
    for word in ["lr", "pace", "new"] {
      #expect(state.click(try column(word), row) == [], "\(word)")
      #expect(state.message?.text.hasPrefix("click one of the keys ") == true, "\(word)")
    }
    #expect(state.message?.text == "click one of the keys n N")
    _ = state.click(try column("help"), row)
    #expect(state.help != nil)
  }

  @Test("A click on the badge pauses, and one in the border is the key that stands there")
  func badgeAndBorder() throws {
    for columns in [120, 80, 40] {
      var state = State.showing(.learning, columns, columns / 3)
      let badge = try #require(state.unchangedFrame().lines[0].words().first { $0.text == "▶" })
      #expect(state.click(badge.column + 2, 0) == [.session(.togglePause)])
    }
    var state = State.showing(.learning, 80, 24)
    let panel = try #require(state.layout.panels[.loss])
    let row = panel.row + panel.rows - 1
    let before = state.unchangedFrame().lines[row]
    let axis = try #require(before.words().first { $0.text == "axis" })
    _ = state.click(axis.column, row)
    #expect(state.unchangedFrame().lines[row].contains("linear axis"))
  }

  @Test("A click focuses a panel, two at one place zoom it, and two more go back")
  func focusAndZoom() throws {
    var state = State.showing(.learning, 120, 40)
    let areas = state.layout.panels
    for (panel, rect) in areas {
      #expect(state.click(rect.column, rect.row).isEmpty)
      #expect(state.focus == panel)
    }
    let area = try #require(areas[.loss])
    for isZoomed in [true, false] {
      _ = state.update(.time(state.now + 10))
      _ = state.click(area.column + 4, area.row + 4)
      #expect(state.isZoomed != isZoomed)
      _ = state.update(.time(state.now + 0.3))
      _ = state.click(area.column + 4, area.row + 4)
      #expect(state.isZoomed == isZoomed)
      #expect(state.focus == .loss)
    }
    // Two clicks far apart in time are no double click.
    _ = state.click(area.column + 4, area.row + 4)
    _ = state.update(.time(state.now + 0.5))
    _ = state.click(area.column + 4, area.row + 4)
    #expect(!state.isZoomed)
  }

  @Test("Where one panel is all that has room, two clicks zoom nothing")
  func zoomedAlready() throws {
    var state = State.showing(.learning, 40, 12)
    let area = try #require(state.layout.panels[state.focus])
    for _ in 0..<2 { _ = state.click(area.column + 4, area.row + 4) }
    #expect(!state.isZoomed)
  }

  @Test("A drag does nothing, wherever it begins and ends")
  func drag() throws {
    let state = State.showing(.learning, 120, 40)
    let keys = state.unchangedFrame().lines[39].words().map(\.column)
    for column in keys {
      var dragged = state
      let events = [
        Mouse(.press(button: 1), column: column, row: 39),
        Mouse(.drag(button: 1), column: column + 1, row: 39),
        Mouse(.release(button: 1), column: column + 9, row: 39),
      ]
      #expect(dragged.update(.input(events.map { .mouse($0) })).isEmpty)
      #expect(dragged == state)
    }
  }

  @Test("A click on a point of the list marks it there and on the map, and says what it is")
  func pointInList() throws {
    var state = State.showing(.learning, 120, 40)
    let session = try #require(state.session)
    let area = try #require(state.layout.panels[.points])
    let second = session.worstPoints(atMost: 2)[1]
    _ = state.click(area.column + 5, area.row + 3)
    #expect(state.selectedPoint == second)
    #expect(state.focus == .points)
    let lines = state.unchangedFrame().lines
    #expect(lines[area.row + 3].contains("▶"))
    #expect(!lines[area.row + 2].contains("▶("))
    let x = session.dataset.inputs[second][0].signed(columns: 5)
    #expect(state.message?.text.hasPrefix("(\(x), ") == true)
    #expect(state.message?.text.hasSuffix(session.isRight(second) ? "right" : "wrong") == true)
    // Once more, and it is the worst one again.
    _ = state.update(.time(state.now + 9))
    _ = state.click(area.column + 5, area.row + 3)
    #expect(state.selectedPoint == nil)
  }

  @Test("A click on a point of the map marks it, and one beside all points none")
  func pointOnMap() throws {
    var state = State.showing(.learning, 120, 40)
    let session = try #require(state.session)
    let panel = try #require(state.layout.panels[.boundary])
    let field = BoundaryPanel.fieldArea(of: panel.size)
    let request = try #require(
      BoundaryPanel.gridRequest(for: panel.size, data: session.dataset, style: .ascii))
    let shown = ShownPoints(session, on: request, cells: field.size)
    for (cell, point) in shown.cells.enumerated() {
      guard let point else { continue }
      state.select(nil)
      let (row, column) = cell.quotientAndRemainder(dividingBy: field.columns)
      _ = state.click(panel.column + field.column + column, panel.row + field.row + row)
      #expect(state.selectedPoint == point)
      _ = state.update(.time(state.now + 1))
    }
    let empty = try #require(
      (1..<shown.cells.count - 1).first { cell in
        (cell - 1...cell + 1).allSatisfy { shown.cells[$0] == nil }
      })
    let (row, column) = empty.quotientAndRemainder(dividingBy: field.columns)
    _ = state.click(panel.column + field.column + column, panel.row + field.row + row)
    #expect(state.selectedPoint == nil)
  }

  @Test("The keys that the prompt names can be clicked")
  func promptKeys() throws {
    let typed = State.showing(.learning, 120, 40, keys: ":lr 0.3".map { Key($0) })
    func clicked(_ word: String, in state: State) throws -> (state: State, commands: [Command]) {
      var state = state
      let line = state.unchangedFrame().lines[39]
      let column = try #require(line.words().first { $0.text == word }?.column)
      let commands = state.click(column, 39)
      return (state, commands)
    }
    for word in ["Enter", "runs"] {
      #expect(try clicked(word, in: typed).commands.count == 1)
    }
    #expect(try clicked("closes", in: typed).state.prompt == nil)
    let begun = State.showing(.learning, 120, 40, keys: ":pa".map { Key($0) })
    #expect(try clicked("Tab", in: begun).state.prompt?.text == "pace ")
    let search = State.showing(.learning, 120, 40, keys: "?/hinge".map { Key($0) })
    #expect(try clicked("finds", in: search).state.help?.search?.text == "hinge")
  }

  @Test("Behind the help and the prompt nothing is clicked")
  func covered() throws {
    var state = State.showing(.learning, 120, 40, keys: [Key("?")])
    let focus = state.focus
    let area = try #require(state.layout.panels[.loss])
    #expect(state.click(area.column + 3, area.row + 3).isEmpty)
    #expect(state.focus == focus)
    var prompt = State.showing(.learning, 120, 40, keys: [Key(":")])
    let before = prompt.unchangedFrame()
    let keys = before.lines[39].words().first { $0.text == "Tab" || $0.text == "Enter" }?.column
    for column in 0..<(try #require(keys)) { #expect(prompt.click(column, 39).isEmpty) }
    for column in 0..<120 { #expect(prompt.click(column, 38).isEmpty) }
    #expect(prompt.unchangedFrame() == before)
  }
}

extension State {
  /// Presses and releases the first button of the mouse.
  mutating func click(_ column: Int, _ row: Int) -> [Command] {
    update(
      .input(
        [Mouse.Action.press(button: 1), .release(button: 1)].map {
          .mouse(Mouse($0, column: column, row: row))
        }))
  }

  /// The picture in the characters of the code, whatever the terminal can show.
  fileprivate func unchangedFrame() -> Canvas {
    var canvas = Canvas(size)
    draw(on: &canvas)
    return canvas
  }

  /// Whether all is the same but for what the mouse remembers.
  fileprivate func isLike(_ other: State) -> Bool {
    var copy = self
    copy.clicked = other.clicked
    copy.pressed = other.pressed
    return copy == other
  }
}

extension String {
  /// The words and where they begin.
  fileprivate func words() -> [(text: String, column: Int)] {
    var words: [(text: String, column: Int)] = []
    var isOpen = false
    for (column, scalar) in unicodeScalars.enumerated() {
      if scalar == " " {
        isOpen = false
      } else if isOpen {
        words[words.count - 1].text.unicodeScalars.append(scalar)
      } else {
        isOpen = true
        words.append((String(scalar), column))
      }
    }
    return words
  }
}
