import Testing

@testable import Zeusgrad

@Suite("Elementary")
struct ElementaryTests {
  @Test(
    "Powers are right at the edges",
    arguments: [
      (3.0, 0.0, 1.0), (0, 0, 1), (.nan, 0, 1), (0, 3, 0), (-0.0, 3, -0.0), (-2, 3, -8),
      (-2, 4, 16), (-2, -3, -0.125), (0, -1, .infinity), (10, 16, 1e16), (2, -16, 0x1p-16),
      (2, 17, 0x1p17), (2, 1000, 0x1p1000), (2, 2000, .infinity), (4, 0.5, 2), (-4, 0.5, .nan),
      (1e200, 2, .infinity), (1e200, -2, 0), (2, .infinity, .infinity), (2, -.infinity, 0),
      (2, .nan, .nan), (.infinity, -1, 0),
    ])
  func powersAreRightAtEdges(x: Double, exponent: Double, expected: Double) {
    let power = Elementary.power(x, exponent)
    #expect(power == expected || (power.isNaN && expected.isNaN))
    #expect(power.isNaN || power.sign == expected.sign)
  }

  @Test("Whole powers are multiplications, from the left")
  func wholePowersAreMultiplications() {
    #expect(Elementary.power(0.1, 3) == 0.1 * 0.1 * 0.1)
    #expect(Elementary.power(1.1, -2) == 1 / (1.1 * 1.1))
  }
}
