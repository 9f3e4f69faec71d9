import Dashboard
import TestSupport
import Testing
import Zeusgrad

extension CommandLineTests {
  @Suite("Help")
  struct HelpTests {
    @Test(
      "Help is on standard output and no failure",
      arguments: ["--help", "help", "train --help", "live --help", "--version"])
    func helpIsNoFailure(_ arguments: String) async throws {
      let outcome = try await Program.run(arguments)
      #expect(outcome.status == 0)
      #expect(!outcome.output.isEmpty)
      #expect(outcome.errors.isEmpty)
      #expect(!outcome.hasControls)
    }

    @Test("The version is three numbers")
    func versionIsThreeNumbers() async throws {
      let outcome = try await Program.run("--version")
      #expect(outcome.lines.count == 1)
      #expect(outcome.lines.first?.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
    }

    @Test(
      "Every field of a recipe is an option that says what is allowed",
      arguments: ["train", "live", "frame"])
    func everyFieldIsAnOption(_ command: String) async throws {
      let help = try await Program.run("\(command) --help").output
      let words = help.split { $0.isWhitespace }.joined(separator: " ")
      for field in Recipe.fields {
        #expect(words.contains("--\(field.key) <\(field.key)>"))
        #expect(words.contains("\(field.allowed). (default: \(field.text(.default)))"))
      }
    }

    @Test(
      "Every preference that matters to a command is an option of it",
      arguments: [
        ("doctor", Preference.Reach.terminal), ("themes", .terminal), ("frame", .frame),
        ("live", .dashboard),
      ])
    func everyPreferenceIsAnOption(_ command: String, _ reach: Preference.Reach) async throws {
      let help = try await Program.run("\(command) --help").output
      let words = help.split { $0.isWhitespace }.joined(separator: " ")
      for field in Preferences.fields(for: .dashboard) {
        let isThere = Preferences.fields(for: reach).contains { $0.key == field.key }
        let spelling =
          field.off != nil ? "--no-\(field.key) " : "--\(field.key) <\(field.key)>"
        #expect(words.contains(spelling) == isThere, "\(command) \(field.key)")
        guard isThere, field.off == nil else { continue }
        #expect(words.contains("\(field.allowed). (default: \(field.text(Preferences())))"))
      }
    }

    @Test(
      "The dashboard without a terminal names what works without",
      arguments: ["live", "", "--paused --seed 7"])
    func namesWhatWorksWithout(_ arguments: String) async throws {
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
