import TerminalCanvas
import Testing

@testable import Dashboard
@testable import Zeusgrad

@Suite("The points that are seen at once")
struct PointPageTests {
  private static let extremes: [Double] = [
    0, 0.5, -0.995, 99.996, -113.3608, 99_999.5, 9_999_999, 9.6e9, -1e300, 9.96e300, .infinity,
    -.infinity, .nan,
  ]

  @Test("Numbers never run together, and read back, at any width", arguments: extremes)
  func columns(score: Double) throws {
    var scene = Scene.start
    scene.network = .linear(bias: score)
    let session = scene.snapshot()
    let entry = /(?:\([+−]\S+, [+−]\S+\) +)?[ox] \S+ +(\S+) +(\S+)(?: +(?:✗|wrong))?/
    let state = State.showing(scene)
    for columns in 28...160 {
      let page = PointPage(Size(columns: columns, rows: 4))
      var canvas = Canvas(Size(columns: columns, rows: 4))
      page.draw(session, in: state, from: 0, on: &canvas)
      for line in canvas.lines.dropFirst() {
        let entries = line.matches(of: entry)
        #expect(entries.count == min(20, page.capacity) / 3, "\(columns): \(line)")
        let rest = line.replacing(entry, with: "")
        #expect(rest.allSatisfy { " ▶".contains($0) }, "\(columns): \(line)")
        for match in entries {
          let shown = try #require(number(match.output.1), "\(columns): \(line)")
          #expect(isClose(shown, score), "\(columns): \(line)")
          let loss = try #require(number(match.output.2), "\(columns): \(line)")
          let isOneOfTwo = isClose(loss, max(0, 1 - score)) || isClose(loss, max(0, 1 + score))
          #expect(score.isNaN || isOneOfTwo, "\(columns): \(line)")
        }
      }
      // The first column is for a mark, which only the worst point has, while it is wrong.
      #expect(canvas.lines.allSatisfy { $0.hasPrefix(" ") || $0.hasPrefix("▶") })
      let marks = canvas.lines.joined().count { $0 == "▶" }
      #expect(marks == (session.markedPoint(selected: nil) == nil ? 0 : 1))
    }
  }

  @Test("A number fits its columns, with as many digits as there is room for")
  func fitting() {
    let table: [(Double, Int, String)] = [
      (1.234, 5, "1.23"), (113.36, 5, "113.4"), (99_999.5, 5, "1.0e5"), (9.96e9, 5, "1e10"),
      (9.6e300, 5, "1e301"), (1.3e300, 7, "1.3e300"), (.infinity, 5, "inf"), (1e300, 4, "1e3…"),
    ]
    for (value, columns, text) in table { #expect(value.fixed(2, columns: columns) == text) }
    #expect((-1e300).signed(columns: 6) == "−1e300")
    #expect(Double.nan.signed(columns: 6) == "nan")
  }

  private func number(_ text: Substring) -> Double? { Double(text.replacing("−", with: "-")) }

  private func isClose(_ shown: Double, _ value: Double) -> Bool {
    if !value.isFinite { return shown == value || shown.isNaN && value.isNaN }
    return abs(shown - value) <= max(0.006, value.magnitude * 0.5)
  }

  private func zoomed(_ columns: Int, _ rows: Int, _ keys: [Key] = []) -> State {
    State.showing(.learning, columns, rows, keys: [Key("3"), Key("z")] + keys)
  }

  /// The coordinates of the points on the screen, column by column.
  private func points(_ state: State) -> [String] {
    let lines = state.frame().lines
    let rows = lines.map { $0.matches(of: /\([+−0-9.]+, [+−0-9.]+\)/).map { String($0.output) } }
    return (0..<(rows.map(\.count).max() ?? 0)).flatMap { column in
      rows.compactMap { $0.count > column ? $0[column] : nil }
    }
  }

  @Test("What has no room is counted", arguments: [4, 5, 8, 12, 21])
  func counted(rows: Int) {
    let frame = Canvas.panel(.points, of: .learning, 60, rows)
    let shown = frame.lines.count { $0.contains("(") }
    let words = "the worst \(shown) of 20"
    #expect(frame.text.contains(words) == (shown < 20), "\(frame.text)")
  }

  @Test("Zoomed it scrolls to every point, and says where it is")
  func scrolling() {
    let top = zoomed(60, 18)
    let all = Scene.learning.dataset.count
    #expect(points(top).count == 12)
    #expect(top.frame().text.contains("the worst 12 of 20"))
    let next = zoomed(60, 18, [Key("j")])
    #expect(points(next) == points(top).dropFirst() + [points(next)[11]])
    #expect(next.frame().text.contains("2–13 of 20"))
    let end = zoomed(60, 18, [Key(.pageDown), Key(.pageDown), Key("j")])
    #expect(end.frame().text.contains("9–20 of 20"))
    #expect(Set(points(top) + points(end)).count == all)
    #expect(points(zoomed(60, 18, [Key(.pageDown), Key("k"), Key(.pageUp)])) == points(top))
    for (key, seen) in [
      (Key("G"), "9–20"), (Key("g"), "the worst 12"), (Key("d", .control), "7–18"),
      (Key("f", .control), "9–20"),
    ] {
      #expect(zoomed(60, 18, [key]).frame().text.contains("\(seen) of 20"), "\(key.name)")
    }
    #expect(zoomed(60, 18).frame().text.contains("j k g G PgUp PgDn scroll"))
    // Two entries side by side show them all.
    #expect(Set(points(zoomed(80, 24))).count == all)
    #expect(!zoomed(80, 24).frame().text.contains("scroll"))
  }

  @Test("The wheel scrolls it wherever it is, and keys do while it has the focus")
  func besideOthers() {
    var state = State.showing(.learning, 80, 24)
    let worst = points(state)
    #expect(worst.count == 2)
    #expect(state.frame().text.contains("─ the worst 2 of 20 ─"))
    let wheel = Mouse(.wheelDown, column: 5, row: 20)
    _ = state.update(.input([.mouse(wheel)]))
    #expect(points(state).first == worst[1])
    #expect(state.frame().text.contains("─ 2–3 of 20 ─") && state.focus == .boundary)
    // A key is another panel's, or none's.
    _ = state.press(Key("g"))
    #expect(points(state).first == worst[1])
    _ = state.press(Key("3"), Key("g"))
    #expect(points(state) == worst && state.message == nil)
    #expect(state.frame().text.contains("─ j k g G scroll · the worst 2 of 20 ─"))
    _ = state.press(Key("G"), Key("k"))
    #expect(state.frame().text.contains(" · 18–19 of 20 ─"))
    // It stays there when it is zoomed, as far as there are so many.
    _ = state.update(.resize(Size(columns: 60, rows: 18)))
    _ = state.press(Key("z"))
    #expect(state.frame().text.contains(" · 9–20 of 20 ─"))
  }

  @Test("Where all points are seen no key scrolls, and each says so", arguments: ["j", "G"])
  func nothingToScroll(key: Character) {
    let state = zoomed(80, 24, [Key(key)])
    #expect(state.message?.text.hasPrefix("\(key) does nothing here") == true)
  }
}
