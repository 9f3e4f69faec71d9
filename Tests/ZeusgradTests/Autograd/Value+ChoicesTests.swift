import TestSupport
import Testing
import Zeusgrad

@Suite("Value choices")
struct ValueChoicesTests {
  private func gradients(
    _ numbers: [Double], of function: ([Value]) -> Value
  ) -> (result: Double, gradients: [Double]) {
    let leaves = numbers.map { Value($0) }
    let result = function(leaves)
    result.backward()
    return (result.data, leaves.map(\.grad))
  }

  @Test("Of two equal values each gets half, of infinite ones too")
  func equalValues() {
    for number in [1.5, 0, .infinity, -.infinity] {
      #expect(gradients([number, number]) { max($0[0], $0[1]) }.gradients == [0.5, 0.5])
      #expect(gradients([number, number]) { min($0[0], $0[1]) }.gradients == [0.5, 0.5])
    }
    #expect(gradients([2]) { max($0[0], 2) }.gradients == [0.5])
    #expect(gradients([2]) { min(2, $0[0]) }.gradients == [0.5])
    // One value twice gets both halves.
    #expect(gradients([2]) { max($0[0], $0[0]) }.gradients == [1])
  }

  @Test("NaN stays NaN, and passes the whole gradient to both, as in PyTorch")
  func notANumber() {
    for numbers in [[Double.nan, 1], [1, .nan], [.nan, .nan]] {
      for function in [{ max($0[0], $0[1]) }, { min($0[0], $0[1]) }] as [([Value]) -> Value] {
        let found = gradients(numbers, of: function)
        #expect(found.result.isNaN)
        #expect(found.gradients == [1, 1])
      }
    }
    #expect(gradients([.nan]) { $0[0].clamp(to: 0...1) }.result.isNaN)
    #expect(gradients([.nan]) { abs($0[0]) }.result.isNaN)
    #expect(gradients([.nan, 3, 4]) { select($0[0], $0[1], $0[2]) }.result == 4)
  }

  @Test("What was not taken does not matter, not even NaN")
  func whatWasNotTaken() {
    let found = gradients([1, 2, .nan]) { select($0[0], $0[1], $0[2]) }
    #expect(found.result == 2)
    #expect(found.gradients == [0, 1, 0])
    // 1 / 0 where nobody looks: the gradient of the other side stays 0.
    let guarded = gradients([0, 5]) { select($0[0], 1 / $0[0], $0[1]) }
    #expect(guarded.result == 5)
    #expect(guarded.gradients[1] == 1)
  }

  @Test("A bound is within what is clamped, and an unbounded side lets all through")
  func bounds() {
    for (number, result, gradient) in [(-1.0, -1.0, 1.0), (1, 1, 1), (1.5, 1, 0), (-1.5, -1, 0)] {
      let found = gradients([number]) { $0[0].clamp(to: -1...1) }
      #expect(found.result == result)
      #expect(found.gradients == [gradient])
    }
    for number in [-1e300, 3, .infinity, -.infinity] {
      let found = gradients([number]) { $0[0].clamp(to: -.infinity ... .infinity) }
      #expect(found.result == number)
      #expect(found.gradients == [1])
    }
  }

  @Test("The largest and the smallest of many")
  func ofMany() {
    let found = gradients([3, -1, 7, 5]) { max($0[0], $0[1], $0[2], $0[3]) }
    #expect(found.result == 7)
    #expect(found.gradients == [0, 0, 1, 0])
    #expect(gradients([3, -1, 7]) { min($0[0], $0[1], $0[2]) }.gradients == [0, 1, 0])
  }
}
