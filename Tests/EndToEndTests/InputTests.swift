import Foundation
import TestSupport
import Testing

extension PtyTests {
  @Suite("What a terminal sends")
  struct InputTests {
    @Test("Nothing in a pasted megabyte is obeyed")
    func pasteIsNotObeyed() async throws {
      let pty = try await Pty.paused()
      // No ^C: the terminal's driver makes a signal of it, and so terminals leave it out.
      let text = Array("qsrn+u\r\u{1b}q\u{4}".utf8)
      try await pty.send("\u{1b}[200~")
      for _ in 0..<32 {
        try await pty.send(repeatElement(text, count: 4096).joined().prefix(32_768))
      }
      try await pty.send("\u{1b}[201~")
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test("^L sets the terminal again as it has to be, where another program has changed that")
    func redrawingMendsTheTerminal() async throws {
      let pty = try await Pty.paused()
      pty.makeSane()
      let start = pty.log.count
      // In a terminal that reads lines a key is there once its line is.
      try await pty.send("\u{c}\n")
      try await pty.wait(for: "PAUSED", from: start)
      try await pty.waitUntilRead()
      #expect(pty.contains("\u{1b}[?2004h", from: start))
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test("While it runs the next frame does so")
    func nextFrameMendsTheTerminal() async throws {
      let pty = try Pty(nil, tiny + ["--pace", "10"])
      try await pty.wait(for: "RUNNING")
      pty.makeSane()
      let start = pty.log.count
      try await pty.wait(for: "\u{1b}[?2004h", from: start)
      try await pty.send(" ")
      try await pty.wait(for: "PAUSED", from: start)
      _ = try await pty.quit()
    }

    @Test("Standard input that can only be written is named")
    func inputThatCanOnlyBeWritten() async throws {
      let pty = try Pty(shell: "exec \(Program.name) --paused 0>/dev/tty")
      #expect(try await pty.waitForEnd() == .code(64))
      #expect(pty.contains("Standard input is open for writing only"))
      #expect(pty.restored == [])
    }

    /// Answers of terminals, and sequences that no key of ours sends.
    static let answers = [
      "\u{1b}[?62;22c", "\u{1b}[>41;354;0c", "\u{1b}[?2026;2$y", "\u{1b}[10;20R",
      "\u{1b}]11;rgb:1414/1616/1b1b\u{1b}\\", "\u{1b}]52;c;cXNybg==\u{7}",
      "\u{1b}P1$r0m\u{1b}\\", "\u{1b}_Gi=1;OK\u{1b}\\", "\u{1b}[I", "\u{1b}[O",
      "\u{1b}[9999999999999999999999q", "\u{1b}[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17s",
      "\u{1b}[?1q", "\u{1b}[>0q", "\u{1b}[ q",
    ]

    @Test("A reply of the terminal is not a command, wherever it is split", arguments: answers)
    func answerIsNoCommand(_ answer: String) async throws {
      let pty = try await Pty.paused()
      let bytes = Array(answer.utf8)
      for place in 1...bytes.count {
        // What is unread would reach the program together with the rest.
        try await pty.send(bytes[..<place])
        try await pty.waitUntilRead()
        try await pty.send(bytes[place...])
      }
      for byte in bytes {
        try await pty.send([byte])
        try await pty.waitUntilRead()
      }
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test("Bytes that are no text are ignored")
    func bytesThatAreNoText() async throws {
      let pty = try await Pty.paused()
      let junk: [[UInt8]] = [
        [0], [0xff], [0xfe, 0xfe], [0xc2], [0x80], [0x9b], [0xc2, 0x9b], [0xe2, 0x82],
        [0xf0, 0x9f], [0xf8, 0x88, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xc0, 0xaf],
      ]
      for bytes in junk {
        try await pty.send(bytes)
        try await pty.waitUntilRead()
      }
      try await pty.send((0x80...0xff).map { UInt8($0) })
      #expect(try await pty.stepAndQuit().hasPrefix("train --points 12 --hidden 2 "))
    }

    @Test("A key that is held down stops at the end of its ladder")
    func heldKeyStopsAtEnd() async throws {
      let pty = try await Pty.paused()
      let memory = pty.residentBytes
      // A minute of a key that repeats thirty times a second.
      for _ in 0..<60 { try await pty.send(repeatElement(UInt8(ascii: "+"), count: 30)) }
      try await pty.wait(untilShown: "lr 10 is the highest there is")
      for _ in 0..<60 { try await pty.send(repeatElement(UInt8(ascii: "-"), count: 30)) }
      try await pty.wait(untilShown: "lr 1e-05 is the lowest there is")
      #expect(pty.residentBytes < memory + 16_000_000)
      #expect(try await pty.quit().contains("1e-05"))
    }

    /// What a mouse sends: wheel up and down, a click, a drag, a release, far outside and at 0.
    static let mouse = [
      "\u{1b}[<64;10;5M", "\u{1b}[<65;10;5M", "\u{1b}[<0;10;5M\u{1b}[<0;10;5m",
      "\u{1b}[<32;11;6M", "\u{1b}[<0;9999;9999M", "\u{1b}[<0;0;0M", "\u{1b}[<67;1;1M",
      "\u{1b}[M`*%", "\u{1b}[Ma*%", "\u{1b}[M *%\u{1b}[M#*%", "\u{1b}[M q+", "\u{1b}[M !!",
      "\u{1b}[<0;99999999999999999999;1M", "\u{1b}[<-1;-5;-5M",
    ]

    @Test("What a mouse sends neither changes the run nor quits", arguments: mouse)
    func mouseChangesNothing(_ report: String) async throws {
      let pty = try await Pty.paused()
      try await pty.send(report)
      try await pty.waitUntilRead()
      try await pty.send(repeatElement(Array(report.utf8), count: 300).joined())
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test("Keys that come at once are obeyed in order")
    func keysAreObeyedInOrder() async throws {
      let pty = try await Pty.paused()
      // Help opens and closes, a step, help again: the q closes that and ends nothing.
      try await pty.send("?qss?q")
      try await pty.wait(untilShown: "step 2")
      try await pty.send("?q+")
      try await pty.wait(untilShown: "lr 0.2")
      try await pty.send("s sq")
      #expect(try await pty.waitForEnd() == .code(0))
      #expect(pty.restored == [])
      #expect(pty.repetition?.contains("--at 2:lr=0.2") == true)
    }

    @Test("The summary has what was asked at once with q")
    func summaryHasKeysBeforeQ() async throws {
      let pty = try await Pty.paused()
      try await pty.send("+ssq")
      #expect(try await pty.waitForEnd() == .code(0))
      #expect(pty.repetition == "train --points 12 --hidden 2 --at 0:lr=0.2 --steps 2")
    }

    @Test("The end of input is a key as another, where it is typed")
    func endOfInputIsKey() async throws {
      let pty = try await Pty.paused()
      try await pty.send("\u{4}")
      try await pty.wait(untilShown: "^D does nothing here")
      try await pty.send("\u{4}\u{4}\u{11}\u{13}\u{16}")
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }
  }
}
