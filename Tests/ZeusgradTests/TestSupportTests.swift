import TestSupport
import Testing
import Zeusgrad

/// A check that never fails proves nothing.
@Suite("Test support")
struct TestSupportTests {
  @Test("The gradient check finds a derivative that is wrong, and which")
  func gradientCheckFindsWrongDerivative() {
    let mismatches = checkGradient(at: [3, 2]) { leaves in
      // The second factor is read as a number, so that its gradient is lost.
      leaves[0] * leaves[1].data
    }
    #expect(mismatches.map(\.argument) == [1])
    #expect(mismatches.first?.found == 0)
    #expect(abs((mismatches.first?.estimated ?? 0) - 3) < 1e-8)
    #expect(mismatches.first?.description.hasPrefix("∂f/∂x1 is 0.0") == true)
  }

  @Test("The gradient check finds an error of a millionth")
  func gradientCheckFindsErrorOfMillionth() {
    let wrong = checkGradient(at: [3]) { leaves in
      leaves[0] * leaves[0] + 6e-6 * (leaves[0] - leaves[0].data)
    }
    #expect(wrong.count == 1)
  }

  @Test(
    "The distance counts the numbers in between",
    arguments: [
      (1.0, 1.0, 0 as UInt64), (1, 1.0.nextUp, 1), (1, 1.0.nextDown, 1), (0, -0.0, 0),
      (.leastNonzeroMagnitude, -.leastNonzeroMagnitude, 2), (.nan, .nan, 0), (.nan, 1, .max),
      (.infinity, .infinity, 0), (.infinity, .greatestFiniteMagnitude, .max), (1, 2, 1 << 52),
    ])
  func distanceCountsNumbersInBetween(a: Double, b: Double, distance: UInt64) {
    #expect(ulpDistance(a, b) == distance)
    #expect(ulpDistance(b, a) == distance)
  }

  @Test("Arrays are close where every place is")
  func arraysAreCloseEverywhere() {
    #expect(differences([1, 2], [1, 2.0.nextUp]).isEmpty)
    #expect(differences([1, 2, 3], [1, 2.5, 3]) == ["[1] 2.0 instead of 2.5"])
    #expect(differences([1], [1, 2]) == ["1 numbers instead of 2"])
    #expect(differences([1e-20], [0], floor: 1e-18).isEmpty)
    #expect(differences([.nan], [1], floor: 10).count == 1)
  }
}
