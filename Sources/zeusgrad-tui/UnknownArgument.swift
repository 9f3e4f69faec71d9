import ArgumentParser
import Zeusgrad

/// A word of the command line that a command does not know, and what was probably meant.
///
/// ArgumentParser names an option that is four letters away (`--nice` for `--pace`), and does not
/// know that another command has what was asked.
struct UnknownArgument {
  /// What is said instead; nil where ArgumentParser complains of something else.
  static func refusal(for message: String, in arguments: [String]) -> Refusal? {
    let asked = commands.first { $0.name == arguments.first } ?? commands[0]
    if let word = quoted(in: message, after: "Error: Unexpected argument '") {
      guard commands.contains(where: { $0.name == word }) else { return nil }
      return Refusal("\(word): a command comes first, before its options")
    }
    guard let word = quoted(in: message, after: "Error: Unknown option '") else { return nil }
    let option = String(word.prefix { $0 != "=" })
    let name = String(option.drop { $0 == "-" })
    let owners = commands.filter { $0.options.contains(name) }.map(\.name)
    let reason: String
    if !owners.isEmpty, !owners.contains(asked.name) {
      let all = owners.joined(separator: " and ") + (owners.count == 1 ? " has" : " have")
      reason = "\(asked.name) has no such option, but \(all)"
    } else if let meant = asked.options.nearest(to: name) {
      reason = "unknown option, did you mean \"--\(meant)\"?"
    } else {
      reason = "unknown option; see 'zeusgrad-tui \(asked.name) --help'"
    }
    return Refusal("\(option.printable): \(reason)")
  }

  /// A command and the names of its options, as its help lists them.
  private struct Command {
    let name: String
    let options: [String]

    init(_ type: any ParsableCommand.Type) {
      name = type.configuration.commandName ?? ""
      options = ZeusgradTUI.helpMessage(for: type).split(separator: "\n")
        .flatMap { $0.split(separator: " ").prefix(2) }
        .filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
    }
  }

  /// All of them, the usual one first.
  private static let commands = ZeusgradTUI.configuration.subcommands.map { Command($0) }

  private static func quoted(in message: String, after beginning: String) -> String? {
    guard message.hasPrefix(beginning) else { return nil }
    return String(message.dropFirst(beginning.count).prefix { $0 != "'" })
  }
}
