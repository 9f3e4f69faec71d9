import Testing
import Zeusgrad

@Suite("Dataset circle")
struct DatasetCircleTests {
  @Test("Points within the unit circle are in and the others out")
  func pointsWithinUnitCircle() {
    let data = Dataset.circle(points: 1000, seed: 3)
    for (point, target) in zip(data.inputs, data.targets) {
      #expect(target == (point[0] * point[0] + point[1] * point[1] < 1 ? 1 : -1))
      #expect(point.allSatisfy { abs($0) <= 1.5 })
    }
    #expect(data.name == "circle")
    #expect([data.positiveName, data.negativeName] == ["in", "out"])
  }

  @Test("The classes have the shares of their areas")
  func classesHaveSharesOfAreas() {
    // π/9 = 34.9 %, six standard errors of 1.5 %.
    #expect(abs(Dataset.circle(points: 1000, seed: 3).positiveCount - 349) < 90)
  }

  @Test("The default has a hundred points without noise")
  func defaultPoints() {
    #expect(Dataset.circle(seed: 3) == .circle(points: 100, noise: 0, seed: 3))
    #expect(Dataset.circle(seed: 3) == .make(.circle, points: 100, noise: 0, seed: 3))
  }

  @Test("The points of seed 42 stay what they are")
  func pointsOfSeed42Stay() {
    // The first numbers of the stream for points, which an independent implementation recorded.
    let point = Dataset.circle(points: 1, seed: 42).inputs[0]
    #expect(point == [-1.5 + 3 * 0.3018759116655936, -1.5 + 3 * 0.17432336249943392])
  }
}
