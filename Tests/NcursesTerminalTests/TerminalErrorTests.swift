import Testing

@testable import NcursesTerminal

struct TerminalErrorTests {
  @Test("Every error is a sentence")
  func everyOneIsASentence() {
    let errors: [TerminalError] = [
      .inputIsNotATerminal, .outputIsNotATerminal, .unknownTerminal(""), .unknownTerminal("x"),
      .cannotMoveCursor("dumb"), .failed, .inputIsNotReadable, .inBackground,
      .tooFewFiles(needed: 15), .filesTooSmall(bytes: 0),
    ]
    for error in errors { #expect("\(error)".hasSuffix(".")) }
    #expect("\(TerminalError.unknownTerminal("x\u{1b}[m"))".contains("TERM=x·[m;"))
  }
}
