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
      if timeline.report.divergence != nil { say(.nextStepRefused) }
    case .nudgeLearningRate(let up): nudgeLearningRate(up: up)
    case .change(let change): self.change(change)
    case .nudgePace(let up): nudgePace(up: up)
    case .setPace(let pace): set(pace)
    case .reset:
      replaceRun(.reset(learningRate: timeline.state.settings.learningRate)) { _ in }
    case .newSeed:
      // Neither the points nor the weights are those of before.
      let seed = (timeline.run.recipe.weightsSeed ?? timeline.run.recipe.seed) &+ 1
      replaceRun(.newSeed(seed)) { recipe in
        recipe.seed = seed
        recipe.weightsSeed = nil
      }
    case .newWeights:
      let seed = (timeline.run.recipe.weightsSeed ?? timeline.run.recipe.seed) &+ 1
      replaceRun(.newWeights(seed)) { $0.weightsSeed = seed }
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
    let now = ContinuousClock.now
    let isHasty = lastChange.map { $0.duration(to: now) <= Self.haste } ?? false
    lastChange = now
    // What continues the last change is taken back together with it.
    let last = timeline.changes.last
    if let last, history.takesBack(last),
      last.isContinued(by: change, at: timeline.state.step, isHasty: isHasty)
    {
      history.forgetUndone()
      timeline.change(change, with: trainer, isHasty: isHasty)
      say(.changed(field: change.field, from: last.from, to: change.value))
    } else {
      history.remember(timeline, beforeControl: true)
      timeline.change(change, with: trainer)
      say(.changed(field: change.field, from: old, to: change.value))
    }
  }

  private func nudgePace(up: Bool) {
    let new = min(pace.stepped(up: up), maxPace)
    if new == pace {
      say(.paceAtEnd(pace, isFastest: up))
    } else {
      set(new)
    }
  }

  private func set(_ new: Pace) {
    pace = min(new, maxPace)
    say(new > maxPace ? .paceAtEnd(pace, isFastest: true) : .paceChanged(new))
    if !isPaused { resume() }
  }

  /// Starts over with another recipe, which has every setting now in force.
  private func replaceRun(_ event: Notice.Event, _ change: (inout Recipe) -> Void) {
    lastChange = nil
    history.remember(timeline)
    var recipe = timeline.run.recipe
    change(&recipe)
    recipe.settings = timeline.state.settings
    setTrainer(for: recipe)
    timeline = Timeline(Run(recipe), with: trainer)
    dropGrid()
    if !isPaused { resume() }
    say(event)
  }

  /// Goes on with a run as it was left, paused.
  private func bringBack(_ other: Timeline?, otherwise nothing: Notice.Event) {
    guard let other else {
      say(nothing)
      return
    }
    lastChange = nil
    setTrainer(for: other.run.recipe)
    timeline = other
    isPaused = true
    dropGrid()
    say(
      .broughtBack(
        step: timeline.state.step, learningRate: timeline.state.settings.learningRate,
        seed: timeline.run.recipe.seed, weightsSeed: timeline.run.recipe.weightsSeed))
  }

  private func setTrainer(for recipe: Recipe) {
    if trainer.recipe != recipe { trainer = Trainer(recipe, threads: threads) }
  }
}
