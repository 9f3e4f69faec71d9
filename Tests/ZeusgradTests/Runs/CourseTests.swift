import Testing

@testable import Zeusgrad

@Suite struct CourseTests {
  @Test func `A course records every step, the first included`() {
    var (course, trainer) = Course.small()
    var losses: [Double] = []
    for step in 0..<5 {
      #expect(course.report.step == step)
      #expect(course.report == trainer.report(course.state))
      losses.append(course.report.loss)
      course.advance(with: trainer)
    }
    #expect(course.lossCurve.count == 6)
    #expect(course.lossCurve.latest(6).prefix(5) == losses[...])
    #expect(course.gradientCurves.map(\.count) == [6, 6])
    #expect(course.gradientCurves[1].latest(1) == [course.report.layers[1].gradientNorm])
  }

  @Test func `A change is written down and in force at once`() {
    var (course, trainer) = Course.small()
    course.advance(with: trainer)
    course.change(.learningRate(0.5), with: trainer)
    #expect(course.run.journal.controls == [Control(step: 1, .learningRate(0.5))])
    #expect(course.state.learningRate == 0.5)
    #expect(course.report.learningRate == 0.5)
    #expect(course.report.step == 1)
    #expect(course.lossCurve.count == 2)
  }

  @Test func `A course comes to the same as the run trained without one`() {
    var (course, trainer) = Course.small()
    for step in 0..<8 {
      if step == 3 { course.change(.learningRate(0.02), with: trainer) }
      course.advance(with: trainer)
    }
    let result = course.run.train(steps: 8)
    #expect(result.state == course.state)
    #expect(result.report == course.report)
    #expect(result.diagnosis == course.diagnosis)
  }

  @Test func `A refused step leaves everything but the reason as it was`() {
    var recipe = Recipe.default
    recipe.points = 6
    recipe.hidden = [3]
    recipe.loss = .meanSquaredError
    recipe.activation = .linear
    recipe.learningRate = 10
    let trainer = Trainer(recipe)
    var course = Course(Run(recipe), with: trainer)
    while course.report.divergence == nil, course.state.step < 500 { course.advance(with: trainer) }
    #expect(course.report.divergence?.step == course.state.step)
    #expect(course.diagnosis.condition == .diverged)
    let (state, count) = (course.state, course.lossCurve.count)
    course.advance(with: trainer)
    #expect(course.state == state)
    #expect(course.lossCurve.count == count)
    #expect(course.report.divergence != nil)
  }
}
