import Testing

@testable import Zeusgrad

@Suite("Timeline")
struct TimelineTests {
  @Test("A timeline records every step, the first included")
  func timelineRecordsEveryStepFirstIncluded() {
    var (timeline, trainer) = Timeline.small()
    var losses: [Double] = []
    for step in 0..<5 {
      #expect(timeline.report.step == step)
      #expect(timeline.report == trainer.report(timeline.state))
      losses.append(timeline.report.loss)
      timeline.advance(with: trainer)
    }
    #expect(timeline.lossCurve.count == 6)
    #expect(timeline.lossCurve.latest(6).prefix(5) == losses[...])
    #expect(timeline.gradientCurves.map(\.count) == [6, 6])
    #expect(timeline.gradientCurves[1].latest(1) == [timeline.report.layers[1].dataGradientNorm])
  }

  @Test("A change is written down and in force at once")
  func changeIsWrittenDown() {
    var (timeline, trainer) = Timeline.small()
    timeline.advance(with: trainer)
    timeline.change(.learningRate(0.5), with: trainer)
    #expect(timeline.run.journal.controls == [Control(step: 1, .learningRate(0.5))])
    #expect(timeline.state.settings.learningRate == 0.5)
    #expect(timeline.report.learningRate == 0.5)
    #expect(timeline.report.step == 1)
    #expect(timeline.lossCurve.count == 2)
  }

  @Test("A timeline comes to the same as the run trained without one")
  func timelineComesToSame() {
    var (timeline, trainer) = Timeline.small()
    for step in 0..<8 {
      if step == 3 { timeline.change(.learningRate(0.02), with: trainer) }
      timeline.advance(with: trainer)
    }
    let result = timeline.run.train(steps: 8)
    #expect(result.state == timeline.state)
    #expect(result.report == timeline.report)
    #expect(result.diagnosis == timeline.diagnosis)
  }

  @Test("A refused step leaves everything but the reason as it was")
  func refusedStepLeavesState() {
    var recipe = Recipe.default
    recipe.points = 6
    recipe.hidden = [3]
    recipe.loss = .meanSquaredError
    recipe.activation = .linear
    recipe.learningRate = 10
    let trainer = Trainer(recipe)
    var timeline = Timeline(Run(recipe), with: trainer)
    while timeline.report.divergence == nil, timeline.state.step < 500 {
      timeline.advance(with: trainer)
    }
    #expect(timeline.report.divergence?.step == timeline.state.step)
    #expect(timeline.diagnosis.condition == .diverged)
    let (state, count) = (timeline.state, timeline.lossCurve.count)
    timeline.advance(with: trainer)
    #expect(timeline.state == state)
    #expect(timeline.lossCurve.count == count)
    #expect(timeline.report.divergence != nil)
  }
}
