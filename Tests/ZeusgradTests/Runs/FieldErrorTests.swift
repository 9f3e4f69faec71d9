import Testing

@testable import Zeusgrad

@Suite("Field error")
struct FieldErrorTests {
  @Test("The sentence names the key, the value and what is allowed")
  func sentenceNamesWhatIsAllowed() {
    let error = FieldError(key: "lr", value: "-1", allowed: "the learning rate is positive")
    #expect(error.description == "lr -1: the learning rate is positive")
    #expect("\(FieldError(key: "lr", value: "", allowed: "something"))" == "lr '': something")
  }

  @Test(
    "Nothing in a foreign value can steer a terminal",
    arguments: [
      "\u{1B}[2J", "\u{9B}31m", "a\u{A}b", "\u{D}", "\u{0}", "\u{7F}", "\u{202E}evil", "é", "🙂",
    ])
  func foreignValueIsHarmless(value: String) {
    let text = FieldError(key: "data", value: value, allowed: "a word").description
    #expect(text.unicodeScalars.allSatisfy { (0x20..<0x7f).contains($0.value) })
    #expect(text.contains("?"))
  }

  @Test("A long value is cut")
  func longValueIsCut() {
    let value = String(repeating: "x", count: 1_000_000)
    let text = FieldError(key: "data", value: value, allowed: "short").description
    #expect(text == "data " + String(repeating: "x", count: 40) + "…: short")
  }
}
