import TerminalCanvas
import Testing

@testable import Dashboard

@Suite("Movement in a list")
struct ListMovementTests {
  /// Where one is in a hundred lines of which ten are seen, a key, and where one is then.
  static let moves: [(Int, Key, Int)] = [
    (0, Key("j"), 1), (90, Key("j"), 90), (5, Key("k"), 4), (0, Key("k"), 0), (50, Key("g"), 0),
    (50, Key("G"), 90), (50, Key("f", .control), 60), (85, Key("f", .control), 90),
    (50, Key("b", .control), 40), (5, Key("b", .control), 0), (50, Key("d", .control), 55),
    (50, Key("u", .control), 45), (50, Key(.pageDown), 60), (50, Key(.pageUp), 40),
  ]

  @Test("Keys move as in less, and stay inside", arguments: moves)
  func moving(first: Int, key: Key, after: Int) {
    #expect(ListMovement(page: 10, count: 100).first(after: key, from: first) == after)
  }

  @Test("In a list that fits nothing moves", arguments: moves.map(\.1))
  func fitting(key: Key) {
    #expect(ListMovement(page: 10, count: 7).first(after: key, from: 0) == 0)
  }

  @Test("Other keys do not move", arguments: [Key("x"), Key("j", .alt), Key("d"), Key(.up)])
  func others(key: Key) {
    #expect(ListMovement(page: 10, count: 100).first(after: key, from: 5) == nil)
  }
}
