package import Zeusgrad

/// How far a run without a dashboard has come, in one line that fits its terminal.
package struct ProgressLine {
  private let steps: Int
  private let report: StepReport
  private let rate: Double?

  /// What is known at a step of so many: its report, and the steps a second, once these are known.
  package init(steps: Int, report: StepReport, rate: Double?) {
    self.steps = steps
    self.report = report
    self.rate = rate
  }

  /// The line, in less than a number of columns: writing to the last one would wrap in places.
  package func text(columns: Int) -> String {
    let room = columns - 1
    var parts: [String] = []
    func width(_ parts: [String]) -> Int { parts.reduce(-Self.gap) { $0 + $1.count + Self.gap } }
    // What is left out first stands last; of several forms the first that fits is shown.
    for forms in [[share], timeLeft, speed, [count], [loss], [right]] {
      let form = forms.first { width(parts + [$0]) <= room - Self.shortestBar - Self.gap }
      parts += form.map { [$0] } ?? []
    }
    guard !parts.isEmpty else { return String(share.prefix(max(0, room))) }
    let bar = min(Self.longestBar, room - width(parts) - Self.gap)
    return ([self.bar(bar)] + parts).joined(separator: String(repeating: " ", count: Self.gap))
  }

  private static let gap = 2
  private static let shortestBar = 4
  private static let longestBar = 24

  private var fraction: Double { steps == 0 ? 1 : Double(report.step) / Double(steps) }
  private var share: String { "\(Int(fraction * 100))%" }
  private var count: String { "step \(report.step.grouped) of \(steps.grouped)" }
  private var speed: [String] { rate.map { ["\($0.brief) steps/s", "\($0.brief)/s"] } ?? [] }
  private var loss: String { "loss \(report.loss.fixed(4))" }
  private var right: String { "\(report.correct.grouped) of \(report.points.grouped) right" }

  private var timeLeft: [String] {
    guard let rate, rate > 0 else { return [] }
    let seconds = (Double(steps - report.step) / rate).rounded(.up)
    // A run of months is not waited for to the second.
    guard seconds < 360_000 else {
      let days = "\(Int(min(seconds / 86_400, 1e9)).grouped) days"
      return [days + " left", days]
    }
    let (hours, minutes, rest) = (Int(seconds) / 3600, Int(seconds) / 60 % 60, Int(seconds) % 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = (hours > 0 ? "\(hours):\(two(minutes))" : "\(minutes)") + ":\(two(rest))"
    return [time + " left", time]
  }

  private func bar(_ columns: Int) -> String {
    // Thick and thin lines would be the same in ASCII.
    let full = Int(fraction * Double(columns))
    return String(repeating: "█", count: full) + String(repeating: "░", count: columns - full)
  }
}
