import Zeusgrad

extension Run.Result {
  /// What the run came to, and the command that repeats it.
  var summary: String {
    "\(report.summary)\nRepeat it: \(run.command(steps: report.step))"
  }
}
