import TestSupport
import Testing

@testable import Zeusgrad

@Suite("Penalty")
struct PenaltyTests {
  let parameters = [0.5, -2, 0, 3]

  /// In one of the lanes.
  private func smoothDerivative(
    of penalty: Penalty, at parameter: Double, addedTo data: Double
  ) -> Double {
    penalty.smoothDerivative(
      at: SIMD8(repeating: parameter), addedTo: SIMD8(repeating: data))[3]
  }

  @Test(
    "The penalty is the weighted sum of magnitudes and squares",
    arguments: [
      (Penalty(), 0.0), (Penalty(l1: 0.1), 0.55), (Penalty(l2: 0.01), 0.1325),
      (Penalty(l1: 0.1, l2: 0.01), 0.6825),
    ])
  func penaltyIsWeightedSum(penalty: Penalty, expected: Double) {
    #expect(isClose(penalty(parameters), expected))
  }

  @Test("Its gradient is added to what is there, and flat at zero")
  func gradientIsAdded() {
    let penalty = Penalty(l1: 0.25, l2: 0.125)
    let smooth = parameters.map { smoothDerivative(of: penalty, at: $0, addedTo: 1) }
    #expect(smooth == [1.125, 0.5, 1, 1.75])
    // At 0 it holds against at most its factor.
    let pulls = zip(parameters, smooth).map { penalty.magnitudePull(at: $0, against: $1) }
    #expect(pulls == [0.25, -0.25, -0.25, 0.25])
    #expect(penalty.magnitudePull(at: 0, against: 0.125) == -0.125)
    #expect(penalty.magnitudePull(at: -0.0, against: -9) == 0.25)
    // Nothing makes a number of what is none.
    #expect(penalty.magnitudePull(at: 0, against: .nan).isNaN)
  }

  @Test("Without a penalty nothing is added, not even what is not finite")
  func withoutPenaltyNothingIsAdded() {
    #expect(smoothDerivative(of: Penalty(), at: .infinity, addedTo: 1) == 1)
    #expect(smoothDerivative(of: Penalty(), at: .nan, addedTo: 2) == 2)
    #expect(Penalty().magnitudePull(at: .nan, against: 2) == 0)
    #expect(Penalty()([.infinity, .nan]) == 0)
  }

  @Test("The gradient agrees with finite differences")
  func gradientAgreesWithFiniteDifferences() {
    let penalty = Penalty(l1: 0.3, l2: 0.7)
    for index in [0, 1, 3] {
      var (after, before) = (parameters, parameters)
      after[index] += 1e-5
      before[index] -= 1e-5
      #expect(
        isClose(
          smoothDerivative(of: penalty, at: parameters[index], addedTo: 0)
            + penalty.magnitudePull(at: parameters[index], against: 0),
          (penalty(after) - penalty(before)) / 2e-5, floor: 1e-9))
    }
  }

  @Test("A negative factor stops with both factors")
  func negativeFactorStopsWithBothFactors() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Penalty(l1: -1, l2: 0.5)
    }
    #expect(says(result, "a penalty is at least 0 and finite, got l1 -1 and l2 0.5"))
  }
}
