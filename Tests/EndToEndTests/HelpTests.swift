import TestSupport
import Testing
import Zeusgrad

extension `Command line` {
  @Suite struct `Help and refusal of the dashboard` {
    @Test(arguments: ["--help", "help", "train --help", "live --help", "--version"])
    func `68 help is on standard output and no failure`(_ arguments: String) async throws {
      let outcome = try await Program.run(arguments)
      #expect(outcome.status == 0)
      #expect(!outcome.output.isEmpty)
      #expect(outcome.errors.isEmpty)
      #expect(!outcome.hasControls)
    }

    @Test func `68 the version is three numbers`() async throws {
      let outcome = try await Program.run("--version")
      #expect(outcome.lines.count == 1)
      #expect(outcome.lines.first?.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
    }

    @Test(arguments: ["train", "live", "frame"])
    func `every field of a recipe is an option that says what is allowed`(
      _ command: String
    ) async throws {
      let help = try await Program.run("\(command) --help").output
      let words = help.split { $0.isWhitespace }.joined(separator: " ")
      for field in Recipe.fields {
        #expect(words.contains("--\(field.key) <\(field.key)>"))
        #expect(words.contains("\(field.allowed). (default: \(field.text(.default)))"))
      }
    }

    @Test(arguments: ["live", "", "--paused --seed 7"])
    func `1 2 the dashboard without a terminal names what works without`(
      _ arguments: String
    ) async throws {
      let outcome = try await Program.run(arguments)
      #expect(outcome.status == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("terminal"))
      #expect(outcome.errors.contains("zeusgrad-tui train"))
      #expect(outcome.errors.contains("zeusgrad-tui frame"))
      #expect(!outcome.hasControls)
    }
  }
}
