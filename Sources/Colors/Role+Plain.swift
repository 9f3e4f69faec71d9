package import TerminalCanvas

/// What this program's colours mean, except for the levels of the field.
extension Role {
  // Grounds.
  package static let surface = Role.plainGround
  package static let bar = Role(rawValue: 2)
  /// The badge of a paused run, and of a running one.
  package static let paused = Role(rawValue: 3)
  package static let running = Role(rawValue: 4)
  // Text on `surface` or `bar`.
  package static let text = Role.plainText
  package static let strong = Role(rawValue: 5)
  package static let dim = Role(rawValue: 6)
  package static let border = Role(rawValue: 7)
  package static let title = Role(rawValue: 8)
  package static let key = Role(rawValue: 9)
  // Text on a badge.
  package static let badgeText = Role(rawValue: 10)
  // What is drawn.
  package static let curve = Role(rawValue: 11)
  package static let event = Role(rawValue: 12)
  package static let meter = Role(rawValue: 13)
  package static let good = Role(rawValue: 14)
  package static let warning = Role(rawValue: 15)
  package static let bad = Role(rawValue: 16)
  /// The colour of a class wherever it is named, in the legend and in tables.
  package static let positive = Role(rawValue: 17)
  package static let negative = Role(rawValue: 18)
  /// A data point on the field of its own class or of the other.
  package static let positivePoint = Role(rawValue: 19)
  package static let negativePoint = Role(rawValue: 20)
  /// A wrongly classified point: text colour and background.
  package static let wrongText = Role(rawValue: 21)
  package static let wrong = Role(rawValue: 22)
  /// The frame of the panel that has the focus.
  package static let focus = Role(rawValue: 23)

  /// Every role without a level.
  package static let plain: [Role] = names.map(\.key)

  static let names: KeyValuePairs<Role, String> = [
    surface: "surface", bar: "bar", paused: "paused", running: "running", text: "text",
    strong: "strong", dim: "dim", border: "border", title: "title", key: "key",
    badgeText: "badgeText", curve: "curve", event: "event", meter: "meter", good: "good",
    warning: "warning", bad: "bad", positive: "positive", negative: "negative",
    positivePoint: "positivePoint", negativePoint: "negativePoint", wrongText: "wrongText",
    wrong: "wrong", focus: "focus",
  ]
}
