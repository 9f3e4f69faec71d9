import Testing
import Zeusgrad

@Suite("Dataset XOR")
struct DatasetXORTests {
  @Test("Points whose coordinates have one sign are same and the others differ")
  func signsDecideClass() {
    let data = Dataset.xor(points: 1000, seed: 3)
    for (point, target) in zip(data.inputs, data.targets) {
      #expect(target == ((point[0] > 0) == (point[1] > 0) ? 1 : -1))
      #expect(point.allSatisfy { abs($0) <= 1.5 })
    }
    #expect(data.name == "xor")
    #expect([data.positiveName, data.negativeName] == ["same", "differ"])
    #expect(abs(data.positiveCount - 500) < 95)
  }
}
