import Dashboard
import Foundation
import TestSupport
import Testing
import Zeusgrad

extension CommandLineTests {
  @Suite("Completion in shells")
  struct CompletionTests {
    private static let hasBash = FileManager.default.isExecutableFile(atPath: "/bin/bash")

    /// Lets bash complete lines, each as if Tab were pressed at its end.
    private func completions(
      of lines: [String], home: TemporaryFolder? = nil
    ) async throws -> [[String]] {
      let home = try home ?? TemporaryFolder()
      let script = try await Program.run("--completions bash")
      #expect(script.status == 0 && script.errors.isEmpty)
      try home.write(script.output, to: "completions.bash")
      // What bash does: it looks up the function for the program and calls it.
      let shell = """
        source "$HOME/completions.bash"
        name=$(complete -p \(Program.name)); name=${name##*-F }; name=${name%% *}
        for line in "$@"; do
          COMP_LINE=$line; COMP_POINT=${#line}
          read -ra COMP_WORDS <<<"$line"
          [[ $line == *' ' ]] && COMP_WORDS+=("")
          COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=()
          "$name" \(Program.name) "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
          echo "${COMPREPLY[*]}"
        done
        """
      let outcome = try await Subprocess.run(
        URL(filePath: "/bin/bash"), ["-c", shell, "bash"] + lines.map { "\(Program.name) \($0)" },
        environment: Program.environment(home: home), in: home, seconds: 60)
      #expect(outcome.status == 0 && outcome.errors.isEmpty)
      return outcome.lines.map { $0.split(separator: " ").map(String.init) }
    }

    @Test("Commands, options and names are completed", .enabled(if: hasBash, "there is no bash"))
    func completesAll() async throws {
      let home = try TemporaryFolder()
      try home.write(SchemeText.make(named: "Own"), to: ".config/zeusgrad/themes/own.yaml")
      let expected = [
        "tr": ["train"], "d": ["doctor"],
        "train --da": ["--data"], "frame --z": ["--zoom"], "--comp": ["--completions"],
        "--completions ": ["bash", "zsh", "fish"], "live --data m": ["moons"],
        "live --theme ": ["own", "zeus-dark", "zeus-light"], "frame --theme zeus-l": ["zeus-light"],
        "frame --focus ": ["loss", "gradients", "points", "boundary"],
        "frame --format ": ["text", "ansi", "svg"], "train --engine v": ["values"],
        "train --at 120": ["120:lr=0.1"], "train --at ": ["0:lr=0.1"],
        "live --until ": ["step=100", "accuracy=0.95", "loss=0.1"], "live --glyphs a": ["ascii"],
        "train --points ": [],
      ]
      let lines = expected.keys.sorted()
      let found = try await completions(of: lines, home: home)
      for (line, words) in zip(lines, found) { #expect(words == expected[line], "\(line)") }
    }

    @Test(
      "So is every value that can be listed", .enabled(if: hasBash, "there is no bash"))
    func completesEveryList() async throws {
      let recipe = Recipe.fields.filter { !$0.choices.isEmpty }.map {
        ("train --\($0.key) ", $0.choices)
      }
      let preferences = Preferences.fields(for: .dashboard)
        .filter { !$0.choices.isEmpty && $0.off == nil }
        .map { ("live --\($0.key) ", $0.choices) }
      #expect(recipe.count == 4 && preferences.count == 4)
      let found = try await completions(of: (recipe + preferences).map(\.0))
      #expect(found == (recipe + preferences).map(\.1))
    }

    @Test("A shell that is not known is refused with those that are")
    func unknownShell() async throws {
      let outcome = try await Program.run("--completions tcsh")
      #expect(outcome.status == 64 && outcome.output.isEmpty)
      #expect(outcome.errors == "zeusgrad-tui: --completions tcsh: one of bash, zsh, fish\n")
    }
  }
}

extension PtyTests {
  @Suite("Completion where Tab is pressed")
  struct CompletionTests {
    /// A shell without a person's settings, and what makes it complete.
    struct Shell: CustomTestStringConvertible, Sendable {
      let name: String
      let options: String
      let setup: String

      var testDescription: String { name }

      static let installed = [
        Shell(
          name: "bash", options: "--norc -i",
          setup: "source <(\(Program.name) --completions bash)"),
        Shell(
          name: "zsh", options: "-f -i",
          setup: """
            autoload -U compinit; compinit -u -D; source <(\(Program.name) --completions zsh); \
            compdef _\(Program.name) \(Program.name)
            """),
        Shell(
          name: "fish", options: "--private --no-config",
          setup: "\(Program.name) --completions fish | source"),
      ].filter { Subprocess.path(of: $0.name) != nil }
    }

    @Test("What is completed is what the program understands", arguments: Shell.installed)
    func completedLineRuns(_ shell: Shell) async throws {
      let home = try TemporaryFolder()
      try home.write(SchemeText.make(named: "Own"), to: ".config/zeusgrad/themes/own.yaml")
      let pty = try Pty(
        shell: "exec \(shell.name) \(shell.options)", size: Tmux.Size(200, 50), home: home)
      try await pty.send(
        shell.setup + "\r\(Program.name) tra\t--po\t12 --da\tmo\t--st\t1 --at 0\t\r")
      try await pty.wait(
        for: "Repeat it: zeusgrad-tui train --data moons --points 12 --at 0:lr=0.1 --steps 1")
      // A theme that only a file knows.
      try await pty.send("\(Program.name) fra\t--size 1x1 --st\t0 --the\tow\t\r")
      try await pty.wait(for: "--theme own has no effect")
      pty.signal(SIGKILL)
    }
  }
}
