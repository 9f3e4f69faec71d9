import Zeusgrad

extension Pace {
  /// The pace as it is asked for, such as `pace 10 steps/s`.
  var words: String { stepsPerSecond.map { "pace \($0.grouped) steps/s" } ?? "pace max" }
}
