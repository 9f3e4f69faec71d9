/// How many steps are trained per second, if the machine can.
public struct Pace: Hashable, Sendable, Comparable {
  /// The steps asked for per second; nil for as many as the machine can do.
  public let stepsPerSecond: Int?

  /// As fast as the machine can go.
  public static let max = Pace(stepsPerSecond: nil)

  /// The paces that keys step through.
  package static let ladder: [Pace] =
    [1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000].map { Pace(stepsPerSecond: $0) } + [.max]

  private init(stepsPerSecond: Int?) { self.stepsPerSecond = stepsPerSecond }

  /// Creates a pace of at least one step a second.
  public init(_ stepsPerSecond: Int) {
    require(stepsPerSecond > 0, "a pace is at least 1 step a second, got \(stepsPerSecond)")
    self.init(stepsPerSecond: stepsPerSecond)
  }

  /// Reads a pace as it is written on the command line, a whole number or `max`.
  public init(parsing text: String) throws(FieldError) {
    self = try Self.format.parse(text, for: "pace", subject: "the pace")
  }

  /// The pace as it is written on the command line.
  public var text: String { Self.format.text(self) }

  /// How a pace is written.
  package static let format = ValueFormat<Pace>(
    allowed: "a whole number from 1 to 1000000 steps a second, or max",
    read: { text in
      text == "max" ? .max : ValueFormat.wholeNumber(1...1_000_000).read(text).map { Pace($0) }
    },
    text: { $0.stepsPerSecond.map(String.init) ?? "max" })

  /// Orders paces from slow to fast.
  public static func < (left: Pace, right: Pace) -> Bool {
    (left.stepsPerSecond ?? .max) < (right.stepsPerSecond ?? .max)
  }

  /// The next pace on the ladder; the same at its end.
  package func stepped(up: Bool) -> Pace {
    up
      ? Self.ladder.first { $0 > self } ?? self
      : Self.ladder.last { $0 < self } ?? self
  }
}
