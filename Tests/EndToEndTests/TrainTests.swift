import Foundation
import TestSupport
import Testing

extension CommandLineTests {
  @Suite("A training in words")
  struct TrainTests {
    @Test("A run ends with its sentence, its figures and the command that repeats it")
    func runEndsWithItsCommand() async throws {
      let outcome = try await Program.run("train \(small) --steps 100")
      let json = try JSONRun(try await Program.run("train \(small) --steps 100 --json"))
      let last = try #require(json.steps.last)
      #expect(outcome.status == 0)
      #expect(outcome.errors.isEmpty)
      #expect(!outcome.hasControls)
      #expect(outcome.lines.first == json.end.diagnosis)
      let words = try #require(
        outcome.lines.dropFirst().first?.wholeMatch(
          of: /100 steps, loss (\d+\.\d{4}), (\d+) of 12 right\./))
      #expect(abs((Double(words.1) ?? .nan) - last.loss) < 0.00005001)
      #expect(Int(words.2) == last.correct)
      #expect(outcome.lines.count == 3)
      #expect(outcome.lines.last == "Repeat it: \(json.run.command)")
    }

    @Test("The command repeats the run")
    func commandRepeatsRun() async throws {
      let outcome = try await Program.run("train \(small) --at 5:lr=0.2 --seed 3 --steps 10")
      let again = try await Program.run(try #require(outcome.repetition))
      #expect(again.output == outcome.output)
    }

    @Test("Thousands of points are grouped in the figures as in the sentence")
    func thousandsAreGrouped() async throws {
      let outcome = try await Program.run("train --points 2000 --hidden none --steps 0")
      let words = outcome.lines.dropFirst().first ?? ""
      #expect(words.hasPrefix("0 steps, ") && words.hasSuffix(" of 2,000 right."))
    }

    @Test("Without --steps it trains three hundred")
    func threeHundredStepsByDefault() async throws {
      let outcome = try await Program.run("train --points 4 --hidden none")
      #expect(outcome.lines.contains { $0.hasPrefix("300 steps, ") })
    }

    @Test("A run that breaks is a failure and says where")
    func brokenRunIsFailure() async throws {
      let outcome = try await Program.run(
        "train \(small) --hidden 4,4,4 --lr 10 --momentum 0.99 --loss mse --steps 1000")
      #expect(outcome.status == 1)
      #expect(outcome.lines.first?.contains("not finite") == true)
      #expect(!outcome.hasControls)
      let again = try await Program.run(try #require(outcome.repetition))
      #expect(again.status == 1)
      #expect(again.output == outcome.output)
    }

    @Test(
      "A disk that is full ends it at once, with one sentence",
      arguments: ["--json --steps 100000000", "--steps 3"])
    func fullDiskEndsIt(_ arguments: String) async throws {
      let outcome = try await Subprocess.run(
        URL(filePath: "/bin/sh"),
        ["-c", "exec '\(try Program.url.path)' train \(small) \(arguments) >/dev/full"],
        environment: [:], in: try TemporaryFolder(), seconds: 60)
      #expect(outcome.status == 73)
      #expect(
        outcome.errors
          == "zeusgrad-tui: standard output cannot be written: No space left on device\n")
    }

    @Test(
      "A reader that has seen enough ends it without a word", arguments: ["", "trap '' PIPE; "])
    func closedPipeEndsIt(_ preparation: String) async throws {
      let program = "'\(try Program.url.path)' train \(small) --json --steps 100000000"
      let outcome = try await Subprocess.run(
        URL(filePath: "/bin/sh"),
        ["-c", "\(preparation){ \(program); echo $? >status; } | head -n 1; cat status"],
        environment: [:], in: try TemporaryFolder(), seconds: 60)
      #expect(outcome.lines.count == 2)
      #expect(outcome.lines.last == "141")
      #expect(outcome.errors.isEmpty)
    }

    @Test(
      "A signal ends it early, with all that the end of a run has", arguments: [SIGINT, SIGTERM])
    func signalEndsItEarly(_ signal: Int32) async throws {
      let pty = try Pty(nil, ["train"] + tiny + ["--steps", "1000000000"])
      try await pty.wait(for: "steps/s")
      if signal == SIGINT { try await pty.send("\u{3}") } else { pty.signal(signal) }
      #expect(try await pty.waitForEnd() == .signal(signal))
      #expect(pty.restored == [])
      // The line of progress is gone before anything is printed.
      let lines = pty.text(after: "\r\u{1b}[K").split(whereSeparator: \.isNewline).map(String.init)
      #expect(lines.count == 3)
      let command = try #require(Outcome.repetition(in: lines))
      let again = try await Program.run(command)
      #expect(again.lines == lines)
      let json = try Pty(
        shell: "exec \(Program.name) train --points 12 --hidden 2 --json --every 1000000000"
          + " --steps 1000000000")
      try await json.wait(for: #""step":0"#)
      json.signal(signal)
      #expect(try await json.waitForEnd() == .signal(signal))
      let last = String(decoding: json.log, as: UTF8.self).split(whereSeparator: \.isNewline)
      #expect(last.last?.hasSuffix(#","interrupted":true}"#) == true)
      #expect(last.dropLast().last?.contains(#""event":"step""#) == true)
    }

    @Test("Its progress fits its terminal", arguments: [3, 9, 20, 21, 30, 40, 60, 80, 120])
    func progressFits(_ columns: Int) async throws {
      let start = ContinuousClock.now
      let pty = try Pty(
        nil, ["train"] + tiny + ["--steps", "1000000000"], size: Tmux.Size(columns, 24))
      let mark = "\r\u{1b}[K"
      func lines() -> [String] {
        String(decoding: pty.log, as: UTF8.self).components(separatedBy: mark)
          .dropFirst().dropLast()
      }
      // The speed is known after half a second.
      try await pty.wait(for: "some lines") { lines().count > 8 }
      let seconds = start.duration(to: .now) / .seconds(1)
      pty.signal(SIGINT)
      try await pty.waitForEnd()
      let shown = lines()
      #expect(Double(shown.count) <= seconds * 10 + 2)
      #expect(shown.allSatisfy { !$0.isEmpty && $0.count < columns })
      let last = try #require(shown.last)
      #expect(last.contains("0%"))
      #expect(last.contains("░░░░") == (columns >= 9))
      #expect(last.contains("steps/s") == (columns >= 40))
      #expect(last.contains("right") == (columns == 120))
      #expect(columns < 40 || last.contains(/\d days left|:\d\d left/))
      #expect(columns < 20 || last.contains(/\d days|:\d\d/))
    }

    @Test("Where standard error is a file there is no progress")
    func fileGetsNoProgress() async throws {
      let home = try TemporaryFolder()
      let pty = try Pty(
        shell: "exec \(Program.name) train --steps 500 2>'\(home.path)/err'", home: home)
      #expect(try await pty.waitForEnd() == .code(0))
      #expect(!pty.contains("\u{1b}"))
      #expect(home.read("err") == "")
    }
  }
}
