import Zeusgrad

extension Run.Result {
  /// The result of the run, and the command that repeats it.
  var summary: String {
    "\(report.summary)\nRepeat it: \(run.command(steps: report.step))"
  }
}
