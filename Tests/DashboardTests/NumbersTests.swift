import Foundation
import TerminalCanvas
import Testing

@testable import Dashboard
@testable import Zeusgrad

@Suite("The numbers on the screen")
struct NumbersTests {
  @Test("The loss is the sum of its parts, in the digits that are shown")
  func sums() throws {
    var stream = RandomStream(seed: 11, purpose: "losses")
    for _ in 0..<300 {
      // Of all sizes: 1e-6 to 1e6.
      func draw() -> Double {
        var value = stream.uniform()
        for _ in 0..<stream.index(below: 7) { value *= 10 }
        for _ in 0..<stream.index(below: 7) { value /= 10 }
        return value
      }
      var scene = Scene.start
      scene.network = .linear(bias: draw())
      scene.penalty = draw()
      let words = scene.snapshot().lossWords
      let loss = try #require(tenThousandths(words.loss))
      let data = try #require(tenThousandths(words.data))
      let penalty = try #require(tenThousandths(words.penalty))
      #expect(loss == data + penalty, "\(words)")
      #expect(penalty >= 0)
      #expect(abs(Double(penalty) / 1e4 - scene.penalty) < 1.01e-4, "\(words)")
    }
  }

  @Test("The data loss is the mean of what the points pay", arguments: Scene.all.map(\.name))
  func mean(name: String) throws {
    let scene = try #require(Scene.all.first { $0.name == name }?.scene)
    let snapshot = scene.snapshot()
    let losses = snapshot.report.pointLosses
    let mean = losses.reduce(0, +) / Double(losses.count)
    #expect(snapshot.lossWords.data == mean.fourDecimals)
  }

  @Test("So it is for what a trainer reports", arguments: Loss.allCases)
  func trainedMean(loss: Loss) {
    var recipe = Recipe.default
    recipe.points = 13
    recipe.hidden = [3]
    recipe.loss = loss
    _ = recipe.train(steps: 4) { report in
      let losses = report.pointLosses
      let mean = losses.reduce(0, +) / Double(losses.count)
      #expect(abs(report.dataLoss - mean) < 1e-12)
      #expect(report.loss == report.dataLoss + report.penalty)
    }
  }

  @Test("What is counted is what the points are", arguments: Scene.all.map(\.name))
  func counts(name: String) throws {
    let scene = try #require(Scene.all.first { $0.name == name }?.scene)
    let scores = scene.scores
    let wrong = zip(scores, scene.dataset.targets).filter { $1 > 0 ? $0 <= 0 : $0 > 0 }.count
    let within = scores.filter { $0 > -1 && $0 < 1 }.count
    let frame = State.showing(scene, 120, 40).frame()
    #expect(frame.text.contains("correct \(20 - wrong)/20  "))
    #expect(frame.text.contains(" \(20 - wrong)/20 · always 'out': 12 ─┐"))
    #expect(frame.text.contains(" \(wrong) wrong · \(within) within the margin ─┐"))
    // In the picture two points can share a cell, where a wrong one is on top.
    let field = frame.lines[3...33].map { $0.unicodeScalars.suffix(59).dropLast() }
    let marks = field.joined().filter { "OX".unicodeScalars.contains($0) }.count
    #expect(marks == wrong)
  }

  @Test("A pace that was asked for and one that was reached")
  func paces() {
    var scene = Scene.learning
    let table: [(Pace, Double?, String)] = [
      (Pace(10), 9.84, "pace 10 steps/s       9.8/s"),
      (Pace(1_000), 987.6, "pace 1,000 steps/s    987/s"),
      (.max, 12_345.6, "pace max           12,345/s"),
      (Pace(10), nil, "pace 10 steps/s           –"),
    ]
    for (pace, reached, text) in table {
      scene.pace = pace
      scene.stepsPerSecond = reached
      #expect(State.showing(scene, 120, 40).frame().lines[0].hasSuffix(text))
    }
  }

  @Test("No number moves when another becomes longer")
  func places() {
    var scene = Scene.learning
    let before = State.showing(scene, 120, 40).frame().lines[1]
    scene.step = 123_456
    scene.penalty = 123.4567
    scene.recipe.learningRate = 1e-5
    scene.journal = Journal()
    let after = State.showing(scene, 120, 40).frame().lines[1]
    for word in ["step", "loss", "correct", "lr ", "seed"] {
      let place = before.range(of: word)?.lowerBound.utf16Offset(in: before)
      #expect(after.range(of: word)?.lowerBound.utf16Offset(in: after) == place, "\(word)")
    }
  }

  /// A number with four decimals as a whole number.
  private func tenThousandths(_ text: String) -> Int? {
    let parts = text.split(separator: ".")
    guard parts.count == 2, parts[1].count == 4 else { return nil }
    return Int(parts.joined())
  }
}
