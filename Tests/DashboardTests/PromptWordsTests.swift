import Testing

@testable import Dashboard

@Suite("The words of a command line")
struct PromptWordsTests {
  @Test(
    "A blank or an equals sign separates name and value",
    arguments: [
      ("", "", "", ""), ("lr", "lr", "", ""), ("lr ", "lr", " ", ""), ("lr 0.2", "lr", " ", "0.2"),
      ("lr=0.2", "lr", "=", "0.2"), ("  lr  =  0.2 ", "lr", "  =  ", "0.2"),
      ("lr==2", "lr", "=", "=2"), ("what dead  units", "what", " ", "dead units"),
      ("=2", "", "=", "2"), ("   ", "", "", ""),
    ])
  func parts(line: String, name: String, separator: String, value: String) {
    let words = PromptWords(line)
    #expect((words.name, words.separator, words.value) == (name, separator, value))
  }
}
