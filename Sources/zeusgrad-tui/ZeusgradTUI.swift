import ArgumentParser
import NcursesTerminal
import TerminalCanvas
import Zeusgrad

/// The program: a dashboard, and what it shows without one.
@main
struct ZeusgradTUI: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "zeusgrad-tui",
    abstract: "Watch a small neural network learn in your terminal, and take the controls.",
    usage: "zeusgrad-tui [live|train|frame|themes|doctor] [options]",
    discussion: """
      zeusgrad-tui                                  the dashboard, on the default recipe
      zeusgrad-tui --data moons --lr 0.05 --paused  the dashboard, paused at step 0
      zeusgrad-tui train --steps 100 --json         the same run without a terminal
      zeusgrad-tui frame --size 120x40 --steps 200  what the dashboard would show, as text

      The options of the dashboard: zeusgrad-tui live --help
      Completion in bash: source <(zeusgrad-tui --completions bash)
      """,
    version: version,
    subcommands: [Live.self, Train.self, Frame.self, ThemesCommand.self, Doctor.self],
    defaultSubcommand: Live.self)

  @Option(
    help: ArgumentHelp(
      "Print the script that completes commands, options and names in a shell: bash, zsh or fish.",
      valueName: "shell"),
    completion: .list(shells.choices))
  var completions: String?

  private static let shells = ValueFormat.choice(
    [CompletionShell.bash, .zsh, .fish], by: \.rawValue)

  /// Prints the script where it is asked for, in place of what else there is to do.
  func validate() throws {
    try Refusal.reported {
      guard let shell = try Self.shells.parsed(completions, "completions") else { return }
      throw CleanExit.message(Self.completionScript(for: shell))
    }
  }

  /// Runs the program.
  static func main() {
    ProcessLimits.run { ZeusgradTUI.runCommand() }
  }

  private static func runCommand() {
    do {
      try Refusal.reported { try checkCommand(Array(CommandLine.arguments.dropFirst())) }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      guard !message.isEmpty else { exit(withError: code) }
      guard !code.isSuccess else {
        // Help and the version, which ArgumentParser would print without looking whether it can.
        print(message)
        do { try Refusal.reported { try StandardStreams.flushOutput() } } catch {
          exit(withError: error)
        }
        exit(withError: code)
      }
      let arguments = Array(CommandLine.arguments.dropFirst())
      if let refusal = UnknownArgument.refusal(for: message, in: arguments) {
        refusal.report()
        exit(withError: code)
      }
      // ArgumentParser shows what it does not know as it was typed, at any length, escape bytes
      // and all; its own lines are in ASCII and shorter.
      for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
        StandardStreams.printError(SafeText.safe(String(line), maxColumns: 200))
      }
      exit(withError: code)
    }
  }

  /// Refuses a command that there is not; ArgumentParser takes it for a value of the default one,
  /// and explains it with the program's own help where it stands after `help`.
  private static func checkCommand(_ arguments: [String]) throws(Refusal) {
    let names = configuration.subcommands.map { $0.configuration.commandName ?? "" } + ["help"]
    let isHelp = arguments.first == "help"
    guard let name = arguments.dropFirst(isHelp ? 1 : 0).first, !name.hasPrefix("-"),
      !names.contains(name)
    else { return }
    let hint =
      names.nearest(to: name).map { ", did you mean \"\($0)\"?" }
      ?? ": one of \(names.joined(separator: ", "))"
    throw Refusal("\(name.printable): unknown command\(hint)")
  }
}
