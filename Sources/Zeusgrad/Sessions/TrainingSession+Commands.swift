extension TrainingSession {
  /// Carries out a command that concerns training.
  func perform(_ command: Command) {
    switch command {
    case .pause: isPaused = true
    case .resume: resumeUnlessDiverged()
    case .togglePause: if isPaused { resumeUnlessDiverged() } else { isPaused = true }
    case .step:
      isPaused = true
      trainOneStep()
    case .nudgeLearningRate(let up): nudgeLearningRate(up: up)
    case .change(let change): self.change(change)
    case .nudgePace(let up): nudgePace(up: up)
    case .setPace(let pace): set(pace)
    case .reset: replaceRun(seed: timeline.run.recipe.seed)
    case .newSeed: replaceRun(seed: timeline.run.recipe.seed &+ 1)
    case .undo: bringBack(history.undo(leaving: timeline), otherwise: "nothing to undo")
    case .redo: bringBack(history.redo(leaving: timeline), otherwise: "nothing to redo")
    case .look, .finish: break
    }
  }

  private func resumeUnlessDiverged() {
    if timeline.report.divergence == nil {
      resume()
    } else {
      say("the next step is refused: lower the learning rate (↓) or start anew (r)")
    }
  }

  private func nudgeLearningRate(up: Bool) {
    let old = timeline.state.learningRate
    guard let new = Recipe.learningRate(after: old, up: up) else {
      say("lr \(old.short) is the \(up ? "highest" : "lowest") there is")
      return
    }
    change(.learningRate(new))
  }

  private func change(_ change: Control.Change) {
    let old = timeline.state.learningRate
    switch change {
    case .learningRate(old): say("lr is \(old.short) already")
    case .learningRate(let new):
      history.remember(timeline, beforeControl: true)
      timeline.change(change, with: trainer)
      say("lr \(old.short) → \(new.short) · u undoes")
    }
  }

  private func nudgePace(up: Bool) {
    let new = pace.stepped(up: up)
    if new == pace {
      say("pace \(pace.text) is the \(up ? "fastest" : "slowest") there is")
    } else {
      set(new)
    }
  }

  private func set(_ new: Pace) {
    pace = new
    say(new.stepsPerSecond.map { "pace \($0.grouped) steps/s" } ?? "pace max")
    if !isPaused { resume() }
  }

  /// Starts over; the recipe has every value now in force.
  private func replaceRun(seed: UInt64) {
    history.remember(timeline)
    var recipe = timeline.run.recipe
    let isNewSeed = recipe.seed != seed
    recipe.seed = seed
    recipe.learningRate = timeline.state.learningRate
    setTrainer(for: recipe)
    timeline = Timeline(Run(recipe), with: trainer)
    dropGrid()
    if !isPaused { resume() }
    say((isNewSeed ? "seed \(seed)" : "back at step 0") + " · u undoes")
  }

  /// Goes on with a run as it was left, paused.
  private func bringBack(_ other: Timeline?, otherwise nothing: String) {
    guard let other else {
      say(nothing)
      return
    }
    setTrainer(for: other.run.recipe)
    timeline = other
    isPaused = true
    dropGrid()
    say(
      "step \(timeline.state.step.grouped), lr \(timeline.state.learningRate.short), "
        + "seed \(timeline.run.recipe.seed)")
  }

  private func setTrainer(for recipe: Recipe) {
    if trainer.recipe != recipe { trainer = Trainer(recipe) }
  }
}
