import TerminalCanvas

/// How keys move in a list that is longer than its room: those of `less`.
struct ListMovement {
  /// How many of its lines are seen at once.
  let page: Int
  let count: Int

  /// The line that is seen first after a key; nil for a key that does not move.
  func first(after key: Key, from first: Int) -> Int? {
    switch key {
    case Key("j"): clamp(first + 1)
    case Key("k"): clamp(first - 1)
    case Key("g"): 0
    case Key("G"): clamp(count)
    case Key("f", .control), Key(.pageDown): clamp(first + page)
    case Key("b", .control), Key(.pageUp): clamp(first - page)
    case Key("d", .control): clamp(first + max(1, page / 2))
    case Key("u", .control): clamp(first - max(1, page / 2))
    default: nil
    }
  }

  /// The nearest line to begin with, so that no room is left at the end.
  func clamp(_ first: Int) -> Int { max(0, min(first, count - page)) }
}
