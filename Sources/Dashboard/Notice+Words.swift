import Zeusgrad

extension TrainingSession.Notice.Event {
  /// What happened, in words and with the keys that take it back, unless these are locked.
  func words(_ locks: Locks = Locks()) -> String {
    func key(_ command: TrainingSession.Command, _ text: (String) -> String) -> String {
      locks.hold(.session(command)) ? "" : text(KeyMap.name(of: command))
    }
    let undoes = key(.undo) { " · \($0) undoes" }
    return switch self {
    case .changed(let field, let from, let to):
      "\(field) \(from) → \(to)\(undoes)"
    case .unchanged(let field, let value): "\(field) is already \(value)"
    case .learningRateAtEnd(let rate, let isHighest):
      "lr \(rate.short) is the \(isHighest ? "highest" : "lowest") there is"
    case .paceChanged(let pace): pace.words
    case .paceAtEnd(let pace, let isFastest):
      "pace \(pace.text) is the \(isFastest ? "fastest" : "slowest") there is"
    case .reset(let rate):
      "back at step 0, lr \(rate.short)\(undoes)"
    case .newSeed(let seed):
      "seed \(seed): other points and weights\(undoes)"
    case .newWeights(let seed):
      "weights of seed \(seed), same points\(undoes)"
    case .broughtBack(let step, let rate, let seed, let weightsSeed):
      "step \(step.grouped), lr \(rate.short), seed \(seed)"
        + (weightsSeed.map { " · weights \($0)" } ?? "")
    case .nothingToUndo: "nothing to undo"
    case .nothingToRedo: "nothing to redo"
    case .nextStepRefused:
      "the next step is refused: lower lr\(key(.nudgeLearningRate(up: false)) { " (\($0))" }) "
        + "and start over\(key(.reset) { " (\($0))" })"
    }
  }
}
