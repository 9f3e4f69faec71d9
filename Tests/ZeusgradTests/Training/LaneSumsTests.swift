import Testing

@testable import Zeusgrad

@Suite("Sums in lanes")
struct LaneSumsTests {
  /// Of sizes so different that every other order of adding up would show.
  private static let numbers: [Double] = {
    var stream = RandomStream(seed: 1, purpose: "test")
    return (0..<41).map { _ in stream.normal() / stream.uniform() }
  }()

  /// Lane l adds the numbers at places 8b + l, b ascending.
  private func sum(_ count: Int, _ number: (Int) -> Double) -> Double {
    var lanes = Array(repeating: 0.0, count: 8)
    for place in 0..<count { lanes[place % 8] += number(place) }
    return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]))
      + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
  }

  @Test("Numbers are added up in eight lanes and then as a tree, however many there are")
  func numbersAreAddedInLanes() {
    for count in 0...Self.numbers.count {
      let numbers = Array(Self.numbers[..<count])
      let found = numbers.withUnsafeBufferPointer { numbers in
        LaneSums.sum(count) { numbers.lanes(from: $0) }
      }
      #expect(found == sum(count) { numbers[$0] })
    }
  }

  @Test("Eight numbers are set at once, and none behind the end")
  func lanesAreSet() {
    for count in [0, 1, 7, 8, 9, 20] {
      var numbers = Array(repeating: 1.0, count: 24)
      numbers.withUnsafeMutableBufferPointer { all in
        let own = UnsafeMutableBufferPointer(rebasing: all[..<count])
        for place in stride(from: 0, to: 24, by: 8) {
          own.setLanes(from: place, SIMD8(repeating: 2))
        }
      }
      #expect(numbers == (0..<24).map { $0 < count ? 2 : 1 })
    }
  }

  @Test(
    "A layer is measured as its numbers are one by one",
    arguments: [
      Penalty(), Penalty(l1: 0.3), Penalty(l2: 0.7), Penalty(l1: 0.3, l2: 0.7),
    ])
  func layerIsMeasured(penalty: Penalty) {
    for count in [1, 5, 8, 19] {
      var parameters = Array(Self.numbers[..<count])
      parameters[0] = 0
      let data = Array(Self.numbers[20..<20 + count])
      var gradient = data
      let norms = parameters.withUnsafeBufferPointer { parameters in
        gradient.withUnsafeMutableBufferPointer {
          Evaluation.Norms(adding: penalty, of: parameters, to: $0)
        }
      }
      let smooth = zip(parameters, data).map { penalty.l2 > 0 ? $1 + 2 * penalty.l2 * $0 : $1 }
      let pulls = zip(parameters, smooth).map { parameter, derivative in
        parameter > 0
          ? penalty.l1
          : parameter < 0 ? -penalty.l1 : -min(max(derivative, -penalty.l1), penalty.l1)
      }
      #expect(gradient == smooth)
      func norm(_ number: (Int) -> Double) -> Double {
        sum(count) { number($0) * number($0) }.squareRoot()
      }
      #expect(norms.dataGradient == norm { data[$0] })
      #expect(norms.parameters == norm { parameters[$0] })
      #expect(norms.penaltyGradient == norm { 2 * penalty.l2 * parameters[$0] + pulls[$0] })
      #expect(norms.gradient == norm { smooth[$0] + pulls[$0] })
      let squares = sum(count) { parameters[$0] * parameters[$0] }
      let magnitudes = sum(count) { abs(parameters[$0]) }
      #expect(penalty(parameters) == penalty.l1 * magnitudes + penalty.l2 * squares)
    }
  }
}
