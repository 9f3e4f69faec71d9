import Testing

@testable import Zeusgrad

@Suite("One frame, one step", .timeLimit(.minutes(5)))
struct TrainingSessionPublishingTests {
  /// A recipe whose every score changes its sign at every step, from about step 60 on.
  ///
  /// For the squared error of a line the bias has curvature 2: at a rate of 1.05 its error is
  /// multiplied by −1.1 in each step.
  static let flipping: Recipe = {
    var recipe = Recipe.default
    recipe.points = 8
    recipe.hidden = []
    recipe.loss = .meanSquaredError
    recipe.penalty = Penalty()
    recipe.learningRate = 1.05
    return recipe
  }()

  @Test("The recipe of these tests flips every score")
  func flips() {
    var before: [Double] = []
    _ = Self.flipping.train(steps: 400) { report in
      if report.step > 60 {
        #expect(zip(report.scores, before).allSatisfy { ($0 > 0) != ($1 > 0) })
      }
      before = report.scores
    }
  }

  @Test(
    "Figures, points and field are of one step at every pace, however long the field takes",
    arguments: [Pace(30), Pace(300), .max], [12, 200])
  func oneStep(pace: Pace, columns: Int) async throws {
    let request = ScoreGrid.Request(x: -1.5...1.5, y: -1.5...1.5, columns: columns, rows: columns)
    let session = TrainingSession(Run(Self.flipping), pace: pace)
    session.send(.observe([.scoreGrid(request), .lossCurve(columns: 10)]))
    let trainer = Trainer(Self.flipping)
    var state = trainer.start()
    var seen = 0
    for await snapshot in session.snapshots {
      guard let grid = snapshot.grid else { continue }
      #expect(grid.step == snapshot.report.step)
      while state.step < grid.step { trainer.advance(&state) }
      #expect(snapshot.report == trainer.report(state))
      #expect(
        grid
          == ScoreGrid.evaluate(
            request, shape: trainer.shape, parameters: state.parameters, step: state.step))
      #expect(snapshot.curveLastStep == max(Curve.fewestSteps, state.step))
      seen += 1
      // A command in between is acknowledged with a frame of one step, too.
      session.send(seen.isMultiple(of: 3) ? .nudgePace(up: false) : .setPace(pace))
      if seen == 12 { break }
    }
    #expect(seen == 12)
    session.send(.finish)
  }

  @Test("Badge, rate and acknowledgement do not wait for a field")
  func newsDoNotWait() async throws {
    let request = ScoreGrid.Request(x: -1...1, y: -1...1, columns: 1200, rows: 1200)
    let session = TrainingSession(Run(.small), pace: .max)
    _ = try await session.carryOut(.observe([.scoreGrid(request)]))
    let first = try await session.snapshot("a field") { $0.grid != nil }
    #expect(first.grid?.step == first.report.step)
    let changed = try await session.carryOut(.nudgeLearningRate(up: true), .pause)
    #expect(changed.isPaused)
    #expect(changed.settings.learningRate == 0.2)
    #expect(changed.grid?.step == changed.report.step)
    let current = try await session.snapshot("the last step") { $0.isCurrent }
    #expect(current.isPaused)
    let step = await session.barrier()
    #expect(current.report.step == step)
    #expect(current.grid?.step == current.report.step)
    session.send(.finish)
  }

  @Test("A field that would take too long is coarser, over the same part of the plane")
  func coarser() {
    let request = ScoreGrid.Request(x: -2...1, y: -1...1, columns: 58, rows: 64)
    #expect(request.affordable(for: Recipe.default.shape) == request)
    let large = MLP.Shape(inputs: 2, layers: [900, 900, 1])
    let coarse = request.affordable(for: large)
    #expect(coarse.x == request.x && coarse.y == request.y)
    #expect(coarse.columns < request.columns && coarse.rows < request.rows)
    #expect(Double(large.parameterCount * coarse.columns * coarse.rows) <= 5e8)
    let huge = MLP.Shape(inputs: 2, layers: [100_000, 100_000, 1])
    #expect(request.affordable(for: huge).columns == 1)
  }
}
