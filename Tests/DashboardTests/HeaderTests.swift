import TerminalCanvas
import Testing

@testable import Dashboard
@testable import Zeusgrad

@Suite("The numbers at the top, at every width")
struct HeaderTests {
  static let losses = [0.0, 113.3608, 9_999_999, 6.5e50, -1e300, .infinity, .nan]
  static let steps = [0, 240, 123_456, Int.max]

  private func scene(loss: Double, step: Int) -> Scene {
    var scene = Scene.start
    scene.network = .linear(bias: loss)
    scene.step = step
    return scene
  }

  /// What stands between two blanks or more.
  private func pieces(_ canvas: Canvas) -> [String] {
    canvas.lines[0].split(separator: /\s{2,}/).map { $0.trimmingPrefix(" ") }.map(String.init)
  }

  private func header(_ session: TrainingSession.Snapshot, _ columns: Int) -> Canvas {
    var canvas = Canvas(Size(columns: columns, rows: 1))
    State.empty().drawHeader(session, kind: .compact, on: &canvas)
    return canvas
  }

  private func numbers(_ session: TrainingSession.Snapshot, _ columns: Int) -> Canvas {
    var canvas = Canvas(Size(columns: columns, rows: 1))
    State.empty().drawNumbers(session, on: &canvas)
    return canvas
  }

  @Test("On a small screen each number is whole, and those that matter are there", arguments: steps)
  func compact(step: Int) {
    for loss in Self.losses {
      let session = scene(loss: loss, step: step).snapshot()
      let right = session.correctWords
      let known = [
        "RUNNING", "▶", "step \(step.grouped)", "loss \(session.lossWords.loss)", right,
        "correct \(right)", "lr 0.1",
      ]
      for columns in 30...120 {
        let pieces = pieces(header(session, columns))
        #expect(pieces.allSatisfy(known.contains), "\(columns): \(pieces)")
        #expect(pieces.last == "lr 0.1" && pieces.contains { $0.hasSuffix(right) })
        #expect(pieces.contains("RUNNING"))
      }
    }
  }

  @Test("Where thousands of points leave no room, the badge goes without its word")
  func manyPoints() {
    var scene = Scene.paused
    scene.dataset = Dataset(
      name: "many", inputs: Array(repeating: [0, 0], count: 100_000),
      targets: Array(repeating: 1, count: 100_000), positiveName: "in", negativeName: "out")
    let line = header(scene.snapshot(), 30).lines[0]
    #expect(line.hasPrefix(" ▌▌  100,000/100,000  lr 0.5"))
  }

  @Test("On a large screen each number is whole, whatever its size", arguments: steps)
  func full(step: Int) {
    for loss in Self.losses {
      for seed in [42, UInt64.max] {
        var scene = scene(loss: loss, step: step)
        scene.recipe.seed = seed
        let session = scene.snapshot()
        let words = session.lossWords
        let known = [
          "step \(step.grouped)", "loss \(words.loss)",
          "loss \(words.loss) = data \(words.data) + L2 \(words.penalty)",
          "correct \(session.correctWords)", "lr 0.1", "seed \(seed)",
        ]
        for columns in 100...200 {
          let pieces = pieces(numbers(session, columns))
          #expect(pieces.allSatisfy(known.contains), "\(columns): \(pieces)")
          #expect(pieces.count >= 5)
        }
      }
    }
  }

  @Test("Other weights than those of the seed have theirs; what is cut ends in an ellipsis")
  func seeds() {
    var scene = Scene.learning
    scene.recipe.weightsSeed = 43
    #expect(numbers(scene.snapshot(), 120).lines[0].contains("seed 42 · weights 43"))
    scene.recipe.seed = .max
    scene.recipe.weightsSeed = .max
    let line = numbers(scene.snapshot(), 100).lines[0]
    #expect(line.contains("seed \(UInt64.max) · weights") && line.hasSuffix("…"))
  }

  @Test("The recipe is whole where it can be; what is cut ends in an ellipsis")
  func recipe() {
    var scene = Scene.learning
    scene.recipe.points = 100
    let words = scene.snapshot().recipeWords.joined(separator: " · ")
    #expect(State.showing(scene, 100, 30).frame().lines[0].hasPrefix(" \(words) "))
    #expect(State.showing(scene, 120, 40).frame().lines[0].hasPrefix(" zeusgrad  \(words) "))
    scene.recipe.hidden = Array(repeating: 16, count: 30)
    #expect(State.showing(scene, 100, 30).frame().lines[0].contains("-16-…   ▶"))
  }

  @Test("A large loss is written as its curve has it")
  func largeLoss() {
    #expect(6.5e50.fourDecimals == "6.5e50")
    #expect(Double.nan.fourDecimals == "nan")
    #expect(0.34374.fourDecimals == "0.3437")
  }
}
