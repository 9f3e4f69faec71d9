import Testing

@testable import Zeusgrad

@Suite("Text")
struct TextTests {
  @Test(
    "The short text is the shortest that reads back",
    arguments: [
      (2.0, "2"), (-3, "-3"), (0, "0"), (0.1, "0.1"), (1e-5, "1e-05"),
      (0.30000000000000004, "0.30000000000000004"), (1e300, "1e+300"), (.infinity, "inf"),
      (-.infinity, "-inf"), (.nan, "nan"),
    ])
  func shortTextIsShortest(number: Double, text: String) {
    #expect(number.short == text)
    #expect(number.isNaN || Double(text) == number)
  }

  @Test(
    "The fixed text has so many decimals",
    arguments: [
      (3.14159, 2, "3.14"), (3.14159, 0, "3"), (2, 3, "2.000"), (0.005, 1, "0.0"),
      (-0.25, 1, "-0.3"), (0.25, 1, "0.3"), (-0.001, 2, "0.00"), (0.0999, 3, "0.100"),
      (99.995, 1, "100.0"), (-12.5, 2, "-12.50"), (0.07, 2, "0.07"), (123456, 4, "123456.0000"),
      (1e16, 2, "1.0e+16"), (-1e300, 2, "-1.0e+300"), (.infinity, 2, "inf"),
      (-.infinity, 1, "-inf"),
      (.nan, 4, "nan"), (1e-300, 4, "0.0000"),
    ])
  func fixedTextHasSoManyDecimals(number: Double, decimals: Int, text: String) {
    #expect(number.fixed(decimals) == text)
  }

  @Test(
    "Scientific text has two digits, and none of three",
    arguments: [
      (9.949, "9.9e+00"), (9.95, "1.0e+01"), (10.0, "1.0e+01"), (99.5, "1.0e+02"),
      (0.0995, "1.0e-01"), (0.0994, "9.9e-02"), (0.995, "1.0e+00"), (-9.99, "-1.0e+01"),
      (1e-300, "1.0e-300"), (0.0, "0"), (-Double.nan, "nan"),
    ])
  func scientificTextHasTwoDigits(number: Double, text: String) {
    #expect(number.scientific == text)
  }

  @Test(
    "Grouped text has commas between thousands",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (1240, "1,240"), (-1240, "-1,240"),
      (100_000, "100,000"), (1_000_000_000, "1,000,000,000"), (-999, "-999"),
      (Int.min, "-9,223,372,036,854,775,808"),
    ])
  func groupedTextHasCommasBetweenThousands(number: Int, text: String) {
    #expect(number.grouped == text)
  }

  @Test(
    "The nearest word is what was probably meant",
    arguments: [
      ("circl", "circle"), ("cirlce", "circle"), ("CIRCLE", "circle"), ("moon", "moons"),
      ("xorr", "xor"), ("xro", "xor"), ("rox", nil), ("x", nil), ("", nil), ("spiral", nil),
      ("🙂", nil),
      (String(repeating: "circle", count: 10_000), nil),
    ])
  func nearestWordIsMeant(word: String, expected: String?) {
    #expect(["circle", "moons", "xor"].nearest(to: word) == expected)
  }

  @Test("A word that has no letter in common with a short one is not near to it")
  func shortWordsAreNotNearToAll() {
    for (word, expected) in [("x", nil), ("kr", "lr"), ("rl", "lr"), ("r", nil), ("l", nil)] {
      #expect(["θ", "lr"].nearest(to: word) == expected, "\(word)")
    }
  }

  @Test("Two letters that are swapped are one mistake")
  func swappedLettersAreOneMistake() {
    #expect(["live", "train"].nearest(to: "trian") == "train")
    #expect(["live", "train"].nearest(to: "tarin") == "train")
    #expect(["live", "train"].nearest(to: "train") == "train")
    #expect(["live", "train"].nearest(to: "tiran") == nil)
  }

  @Test(
    "The decimal logarithm is that of base 10",
    arguments: [(1.0, 0.0), (1000, 3), (1e-5, -5), (2, 0.3010299956639812)])
  func decimalLogarithmHasBase10(number: Double, expected: Double) {
    #expect(abs(number.decimalLogarithm - expected) < 1e-14)
    #expect((-number).decimalLogarithm.isNaN)
  }

  @Test("Among no words, none is near")
  func ofNoWordsNoneIsNear() {
    #expect([String]().nearest(to: "circle") == nil)
  }
}
