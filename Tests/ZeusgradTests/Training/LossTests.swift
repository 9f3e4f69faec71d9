import TestSupport
import Testing
import Zeusgrad

@Suite("Loss")
struct LossTests {
  @Test("Every loss and its gradient are PyTorch's")
  func everyLossAndGradientArePyTorch() throws {
    for point in try Fixture.training().losses {
      let loss = try #require(Loss(rawValue: point.loss))
      let score = Value(point.score)
      let value = loss(score, target: point.target)
      value.backward()
      let place: Comment = "\(point.loss) of \(point.score) for \(point.target)"
      // PyTorch's cross-entropy finds both with differences that cancel: hence the floor.
      #expect(isClose(value.data, point.value, ulps: 4, floor: 1e-14), place)
      #expect(isClose(score.grad, point.gradient, ulps: 4, floor: 1e-14), place)
    }
  }

  @Test("The gradient agrees with finite differences", arguments: Loss.allCases)
  func gradientAgreesWithFiniteDifferences(loss: Loss) {
    for score in [-2.5, -0.3, 0.4, 3.1] {
      for target in [1.0, -1] {
        let mismatches = checkGradient(at: [score]) { loss($0[0], target: target) }
        #expect(mismatches.isEmpty, "\(score) for \(target)")
      }
    }
  }

  @Test(
    "Binary cross-entropy is right at logit 0 and far out",
    arguments: [
      (0.0, 1.0, 0.6931471805599453, -0.5), (0, -1, 0.6931471805599453, 0.5), (800, 1, 0, 0),
      (800, -1, 800, 1), (-800, 1, 800, -1), (-800, -1, 0, 0),
    ])
  func binaryCrossEntropyIsRight(logit: Double, target: Double, loss: Double, gradient: Double) {
    let score = Value(logit)
    let value = Loss.binaryCrossEntropy(score, target: target)
    value.backward()
    #expect(value.data == loss)
    #expect(score.grad == gradient)
  }

  @Test("Hinge pays nothing beyond the margin and has no gradient on it")
  func hingePaysNothingBeyondMargin() {
    let onMargin = Value(1.0)
    let loss = Loss.hinge(onMargin, target: 1)
    loss.backward()
    #expect(loss.data == 0)
    #expect(onMargin.grad == 0)
    #expect(Loss.hinge(Value(5), target: 1).data == 0)
    #expect(Loss.hinge(Value(5), target: -1).data == 6)
  }

  @Test("A score that is not a number never looks perfect", arguments: Loss.allCases)
  func notANumberIsNeverPerfect(loss: Loss) {
    #expect(loss(Value(.nan), target: 1).data.isNaN)
  }

  @Test("Both classes are paid for alike", arguments: Loss.allCases)
  func bothClassesArePaidForAlike(loss: Loss) {
    for score in [-2.0, -0.5, 0, 0.5, 2] {
      #expect(loss(Value(score), target: 1).data == loss(Value(-score), target: -1).data)
    }
  }
}
