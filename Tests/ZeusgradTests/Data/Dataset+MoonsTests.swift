import Testing
import Zeusgrad

@Suite("Dataset moons")
struct DatasetMoonsTests {
  @Test("Points lie on two half circles in turn")
  func pointsLieOnHalfCircles() {
    let data = Dataset.moons(points: 200, seed: 3)
    for (index, (point, target)) in zip(data.inputs, data.targets).enumerated() {
      #expect(target == (index.isMultiple(of: 2) ? 1 : -1))
      // Turned by half, the lower moon is the upper one.
      let (x, y) = (target * point[0] + 0.5, target * point[1] + 0.25)
      #expect(abs(x * x + y * y - 1) < 1e-12)
      #expect(y > -1e-12)
    }
    #expect(data.name == "moons")
    #expect([data.positiveName, data.negativeName] == ["upper", "lower"])
  }

  @Test("The classes differ by one point at most", arguments: [(1, 1), (2, 1), (7, 4), (100, 50)])
  func classesDifferByOnePoint(points: Int, upper: Int) {
    #expect(Dataset.moons(points: points, seed: 1).positiveCount == upper)
  }
}
