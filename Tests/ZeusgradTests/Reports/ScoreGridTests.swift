import Testing

@testable import Zeusgrad

@Suite("Score grid")
struct ScoreGridTests {
  private let request = ScoreGrid.Request(x: -1.5...1.5, y: -1...2, columns: 7, rows: 5)

  @Test(
    "Every score is what the network predicts at the middle of its cell",
    arguments: Activation.allCases)
  func scoresOfMiddlesOfCells(activation: Activation) {
    var recipe = Recipe.default
    recipe.activation = activation
    let state = Trainer(recipe).start()
    let grid = ScoreGrid.evaluate(
      request, shape: recipe.shape, parameters: state.parameters, step: state.step)
    let model = MLP(recipe.shape, initialization: nil, seed: recipe.seed)
    #expect(grid.scores.count == 35)
    #expect(grid.request == request)
    #expect(grid.isComplete)
    for row in 0..<5 {
      for column in 0..<7 {
        let point = request.point(column: column, row: row)
        #expect(grid.scores[row * 7 + column] == model.predict(point)[0])
      }
    }
  }

  @Test("The first row is at the top, the first column on the left")
  func firstRowIsAtTop() {
    #expect(request.point(column: 3, row: 2) == [0, 0.5])
    let corner = request.point(column: 0, row: 0)
    #expect(abs(corner[0] - (-1.5 + 3.0 / 14)) < 1e-15)
    #expect(abs(corner[1] - 1.7) < 1e-15)
  }

  @Test("Squashed scores stay within ±1 and are found by place")
  func squashedScoresStayWithinOne() {
    let shape = Recipe.default.shape
    let grid = ScoreGrid.evaluate(
      request, shape: shape, parameters: Trainer(.default).start().parameters)
    for row in 0..<5 {
      for column in 0..<7 {
        let squashed = grid.squashedScore(column: column, row: row)
        #expect(abs(squashed) <= 1)
        #expect((squashed > 0) == (grid.scores[row * 7 + column] > 0))
        #expect(grid.squashedScore(at: request.point(column: column, row: row)) == squashed)
      }
    }
    let corners = [[-1.5, 2], [1.5, 2], [-1.5, -1], [1.5, -1]].map { grid.squashedScore(at: $0) }
    let cells = [(0, 0), (6, 0), (0, 4), (6, 4)].map { grid.squashedScore(column: $0, row: $1) }
    #expect(corners == cells)
    for outside in [[-1.6, 0], [0, 2.1], [0, -1.1], [.nan, 0]] {
      #expect(grid.squashedScore(at: outside) == nil)
    }
  }

  @Test("Chunks computed one by one make the same grid, and it knows its step")
  func chunksMakeSameGrid() {
    let request = ScoreGrid.Request(x: -1.5...1.5, y: -1...2, columns: 37, rows: 29)
    let trainer = Trainer(.default)
    var state = trainer.start()
    trainer.advance(&state)
    var grid = ScoreGrid(
      step: state.step, shape: trainer.shape, parameters: state.parameters, request: request)
    let scorer = GridScorer(trainer.shape)
    var counts: [Int] = []
    while !grid.isComplete {
      counts.append(grid.scores.count)
      grid.computeChunk(with: scorer)
    }
    #expect(counts.count > 1 && Set(counts).count == counts.count)
    #expect(
      grid
        == ScoreGrid.evaluate(
          request, shape: trainer.shape, parameters: state.parameters, step: state.step))
    #expect(grid.step == 1)
  }

  @Test("A grid without cells stops with both sizes")
  func gridWithoutCellsStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = ScoreGrid.Request(x: 0...1, y: 0...1, columns: 0, rows: 4)
    }
    #expect(says(result, "a grid cannot have 0 columns and 4 rows"))
  }
}
