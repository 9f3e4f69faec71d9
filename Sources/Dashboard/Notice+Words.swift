import Zeusgrad

extension TrainingSession.Notice.Event {
  /// What happened, in words and with the keys that take it back.
  var words: String {
    switch self {
    case .changed(let field, let from, let to):
      "\(field) \(from) → \(to) · \(KeyMap.name(of: .undo)) undoes"
    case .unchanged(let field, let value): "\(field) is already \(value)"
    case .learningRateAtEnd(let rate, let isHighest):
      "lr \(rate.short) is the \(isHighest ? "highest" : "lowest") there is"
    case .paceChanged(let pace): pace.words
    case .paceAtEnd(let pace, let isFastest):
      "pace \(pace.text) is the \(isFastest ? "fastest" : "slowest") there is"
    case .reset(let rate):
      "back at step 0, lr \(rate.short) · \(KeyMap.name(of: .undo)) undoes"
    case .newSeed(let seed):
      "seed \(seed): other points and weights · \(KeyMap.name(of: .undo)) undoes"
    case .newWeights(let seed):
      "weights of seed \(seed), same points · \(KeyMap.name(of: .undo)) undoes"
    case .broughtBack(let step, let rate, let seed):
      "step \(step.grouped), lr \(rate.short), seed \(seed)"
    case .nothingToUndo: "nothing to undo"
    case .nothingToRedo: "nothing to redo"
    case .nextStepRefused:
      "the next step is refused: lower lr (\(KeyMap.name(of: .nudgeLearningRate(up: false)))) "
        + "and start over (\(KeyMap.name(of: .reset)))"
    }
  }
}
