import Zeusgrad

/// Writes steps as lines of JSON: all that the dashboard shows about them.
///
/// The words of one step are mostly those of the step before, and are made anew only when what they
/// say has changed.
struct StepLines {
  private var object = JSONObject()
  private var finding: (value: Diagnosis.Finding, sentence: String)?
  private var verdict: (value: Diagnosis.Verdict, words: String)?

  /// Prints the line of a step.
  mutating func print(_ report: StepReport, _ diagnosis: Diagnosis) throws(Refusal) {
    let layers = report.layers
    let finding = diagnosis.finding
    object.removeAll()
    object.add("event", "step")
    report.addFigures(to: &object)
    object.add("gradientNorms", layers) { $0.gradientNorm }
    object.add("dataGradientNorms", layers) { $0.dataGradientNorm }
    object.add("penaltyGradientNorms", layers) { $0.penaltyGradientNorm }
    object.add("updateRatios", layers) { $0.updateRatio }
    object.add("deadUnits", layers) { $0.deadUnits }
    object.add("verdict", words(of: diagnosis.verdict(given: finding), layers: layers.count))
    object.add("condition", finding.condition.rawValue)
    object.add("diagnosis", sentence(of: finding))
    try object.printLine()
  }

  private mutating func sentence(of finding: Diagnosis.Finding) -> String {
    if let last = self.finding, last.value == finding { return last.sentence }
    let sentence = finding.sentence
    self.finding = (finding, sentence)
    return sentence
  }

  private mutating func words(of verdict: Diagnosis.Verdict, layers: Int) -> String {
    if let last = self.verdict, last.value == verdict { return last.words }
    let words = verdict.words(layers: layers)[0]
    self.verdict = (verdict, words)
    return words
  }
}
