import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("What the session is told to look at")
struct UpdateLookTests {
  @Test("It is told at the first snapshot, and not again while nothing changes")
  func once() {
    var state = State.empty()
    #expect(state.update(.resize(Size(columns: 120, rows: 40))).isEmpty)
    let commands = state.update(.snapshot(Scene.learning.snapshot()))
    #expect(commands == [.session(.observe(state.requests))])
    #expect(state.sent == 1)
    for _ in 0..<5 {
      #expect(
        state.update(.snapshot(Scene.learning.snapshot(state.requests, acknowledged: 1))).isEmpty)
    }
    #expect(state.sent == 1)
  }

  @Test("It is told after a resize")
  func resize() {
    var state = State.showing(.learning, 80, 24)
    var expected = state
    expected.size = Size(columns: 120, rows: 40)
    expected.arrange()
    let commands = state.update(.resize(expected.size))
    expected.requests = state.requests
    expected.sent += 1
    #expect(commands == [.session(.observe(state.requests))])
    #expect(state == expected)
    #expect(state.update(.resize(expected.size)).isEmpty)
  }

  @Test("It is told what the panels have room for")
  func requests() {
    let requests = State.showing(.learning, 120, 40).requests
    // Two dots a column of the curve; one score a cell.
    #expect(requests.contains(.lossCurve(columns: 2 * (60 - 2 - 7))))
    #expect(requests.contains(.gradientHistories(columns: 9)))
    #expect(requests.scoreGrid?.columns == 58)
    #expect(requests.scoreGrid?.rows == 32)
    let blocks = State.showing(.learning, 120, 40, style: .blocks).requests
    #expect(blocks.scoreGrid?.rows == 64)
    #expect(blocks.scoreGrid?.columns == 58)
  }

  @Test("What is not on the screen is not computed")
  func hidden() {
    let loss = State.showing(.learning, 40, 12, keys: [Key("1")]).requests
    #expect(loss.count == 1 && loss.scoreGrid == nil)
    let boundary = State.showing(.learning, 40, 12, keys: [Key("4")]).requests
    #expect(boundary.count == 1 && boundary.scoreGrid != nil)
    #expect(State.showing(.learning, 80, 24, keys: [Key("3"), Key("z")]).requests.isEmpty)
    #expect(State.showing(.learning, 20, 5).requests.isEmpty)
  }

  @Test("The history is as wide as its column", arguments: [100, 120, 160, 240, 400])
  func history(columns: Int) {
    let state = State.showing(.learning, columns, 40)
    let wide = Set(state.session?.gradientHistories.map(\.count) ?? [])
    #expect(wide.count == 1 && wide.isSubset(of: 1...40))
    for count in wide { #expect(state.requests.contains(.gradientHistories(columns: count))) }
  }
}
