import Testing

@testable import Zeusgrad

@Suite("How values are written")
struct ValueFormatTests {
  @Test("A number is in its range and in decimal notation")
  func numbers() {
    let format = ValueFormat.number(0...1)
    #expect(format.allowed == "a number from 0 to 1")
    #expect(["0", "1", "0.5", "5e-1", "1E-3"].allSatisfy { format.read($0) != nil })
    #expect(
      ["", "-0.1", "1.1", "nan", "inf", "0x1p-1", " 1", "one"].allSatisfy { format.read($0) == nil }
    )
  }

  @Test("A whole number is in its range")
  func wholeNumbers() {
    let format = ValueFormat.wholeNumber(1...10)
    #expect(format.allowed == "a whole number from 1 to 10")
    #expect(format.read("10") == 10)
    #expect(
      ["", "0", "11", "1.5", "1e1", "99999999999999999999"].allSatisfy { format.read($0) == nil })
  }

  @Test("A choice that was mistyped is offered at the end")
  func choices() throws {
    let format = ValueFormat<Loss>.choice
    #expect(try format.parse("bce", for: "loss") == .binaryCrossEntropy)
    let error = try #require(throws: FieldError.self) { try format.parse("hing", for: "loss") }
    #expect(error.description == "loss hing: one of hinge, mse, bce (hinge?)")
    let far = try #require(throws: FieldError.self) {
      try format.parse("zzz", for: "loss", subject: "the loss")
    }
    #expect(far.description == "loss zzz: the loss is one of hinge, mse, bce")
    #expect(far.allowed == "one of hinge, mse, bce")
  }
}
