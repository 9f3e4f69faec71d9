import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("Scores between those of a grid")
struct DotScoresTests {
  private let network = Network.linear(across: 0.7, up: -0.4, bias: 0.3)
  private let size = Size(columns: 12, rows: 6)

  private func request(columns: Int, rows: Int) -> ScoreGrid.Request {
    ScoreGrid.Request(x: -2...4, y: -1...5, columns: columns, rows: rows)
  }

  @Test(
    "Of a plane they are exact, however coarse the grid is",
    arguments: [(24, 24), (12, 12), (12, 6), (5, 3), (2, 2), (40, 7)])
  func plane(columns: Int, rows: Int) {
    let grid = network.grid(request(columns: columns, rows: rows), step: 0)
    let scores = DotScores(grid, of: request(columns: 12, rows: 6), cells: size)
    let dots = request(columns: 24, rows: 24)
    for row in 0..<24 {
      for column in 0..<24 {
        let expected = network.score(dots.point(column: column, row: row))
        #expect(abs(scores[column, row] - expected) < 1e-12)
      }
    }
  }

  @Test("One sample is the score everywhere")
  func single() {
    let grid = network.grid(request(columns: 1, rows: 1), step: 0)
    let scores = DotScores(grid, of: request(columns: 12, rows: 6), cells: size)
    #expect(scores.values.allSatisfy { abs($0 - network.score([1, 2])) < 1e-12 })
  }

  @Test("Outside of the grid there is none")
  func outside() {
    let small = ScoreGrid.Request(x: -2...1, y: 2...5, columns: 8, rows: 8)
    let grid = network.grid(small, step: 0)
    let scores = DotScores(grid, of: request(columns: 12, rows: 6), cells: size)
    for row in 0..<24 {
      for column in 0..<24 { #expect(scores[column, row].isNaN == (column > 11 || row > 11)) }
    }
  }

  @Test("A picture without cells has none", arguments: [(0, 0), (-3, 4), (4, 0)])
  func empty(columns: Int, rows: Int) {
    let grid = network.grid(request(columns: 4, rows: 4), step: 0)
    let scores = DotScores(
      grid, of: request(columns: 4, rows: 4), cells: Size(columns: columns, rows: rows))
    #expect(scores.values.isEmpty)
    #expect(Contour(of: scores, at: 0).dots.cells.isEmpty)
  }
}
