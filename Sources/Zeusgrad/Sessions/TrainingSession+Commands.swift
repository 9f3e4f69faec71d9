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
    case .undo: bringBack(history.undo(leaving: timeline), otherwise: .nothingToUndo)
    case .redo: bringBack(history.redo(leaving: timeline), otherwise: .nothingToRedo)
    case .observe, .finish: break
    }
  }

  private func resumeUnlessDiverged() {
    if timeline.report.divergence == nil {
      resume()
    } else {
      say(.nextStepRefused)
    }
  }

  private func nudgeLearningRate(up: Bool) {
    let old = timeline.state.settings.learningRate
    if let new = Recipe.learningRate(after: old, up: up) {
      change(.learningRate(new))
    } else {
      say(.learningRateAtEnd(old, isHighest: up))
    }
  }

  private func change(_ change: Control.Change) {
    guard let old = timeline.state.settings.text(of: change.field) else { return }
    guard change.value != old else {
      say(.unchanged(field: change.field, value: old))
      return
    }
    history.remember(timeline, beforeControl: true)
    timeline.change(change, with: trainer)
    say(.changed(field: change.field, from: old, to: change.value))
  }

  private func nudgePace(up: Bool) {
    let new = pace.stepped(up: up)
    if new == pace {
      say(.paceAtEnd(pace, isFastest: up))
    } else {
      set(new)
    }
  }

  private func set(_ new: Pace) {
    pace = new
    say(.paceChanged(new))
    if !isPaused { resume() }
  }

  /// Starts over; the recipe has every setting now in force.
  private func replaceRun(seed: UInt64) {
    history.remember(timeline)
    var recipe = timeline.run.recipe
    let isNewSeed = recipe.seed != seed
    recipe.seed = seed
    recipe.settings = timeline.state.settings
    setTrainer(for: recipe)
    timeline = Timeline(Run(recipe), with: trainer)
    grids.drop()
    if !isPaused { resume() }
    say(isNewSeed ? .newSeed(seed) : .reset)
  }

  /// Goes on with a run as it was left, paused.
  private func bringBack(_ other: Timeline?, otherwise nothing: Notice.Event) {
    guard let other else {
      say(nothing)
      return
    }
    setTrainer(for: other.run.recipe)
    timeline = other
    isPaused = true
    grids.drop()
    say(
      .broughtBack(
        step: timeline.state.step, learningRate: timeline.state.settings.learningRate,
        seed: timeline.run.recipe.seed))
  }

  private func setTrainer(for recipe: Recipe) {
    if trainer.recipe != recipe { trainer = Trainer(recipe) }
  }
}
