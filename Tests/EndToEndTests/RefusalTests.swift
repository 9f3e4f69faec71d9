import TestSupport
import Testing

extension CommandLineTests {
  @Suite("Refusals")
  struct RefusalTests {
    /// What is refused, and what has to be said about it.
    struct Refused: Sendable, CustomTestStringConvertible {
      let arguments: String
      let said: [String]

      init(_ arguments: String, _ said: String...) {
        self.arguments = arguments
        self.said = said
      }

      var testDescription: String { arguments }
    }

    static let ofRecipes = [
      Refused("--lr -1", "-1", "1e-05 to 10"),
      Refused("--lr nan", "nan", "1e-05 to 10"),
      Refused("--lr 1e999", "1e-05 to 10"),
      Refused("--points 0", "1 to 100000"),
      Refused("--points 99999999999", "1 to 100000"),
      Refused("--noise -0.1", "0 to 1"),
      Refused("--seed -1", "0 to 18446744073709551615"),
      Refused("--momentum 1", "0 to 0.999"),
      Refused("--hidden 16,x", "16,x", "whole numbers", "16,16"),
      Refused("--hidden 16,,16", "whole numbers"),
      Refused("--hidden 0", "above 0"),
      Refused("--hidden 100000,100000", "10000500001 parameters", "1000000"),
      Refused("--hidden 9999999999999999999", "whole numbers"),
      Refused("--data circl", "circle?"),
      Refused("--data circl", "moons"),
      Refused("--activation rel", "relu?"),
      Refused("--loss zzzz", "hinge", "mse", "bce"),
      Refused("--optimizer ADAM", "sgd", "adam"),
      Refused("--at 20", "step:key=value"),
      Refused("--at 20:lr=0", "1e-05 to 10"),
      Refused("--at 20:depth=2", "lr"),
      Refused("--steps -1", "0 to 1000000000"),
      Refused("--steps many", "0 to 1000000000"),
      Refused("--lrr 1", "--lr"),
    ]

    @Test("A value that is not allowed is refused with what is", arguments: ofRecipes)
    func badValueIsRefused(_ refused: Refused) async throws {
      try await expectRefusal("train \(refused.arguments)", saying: refused.said)
    }

    @Test("The other commands refuse the same", arguments: ["live", "frame"], ofRecipes[..<3])
    func otherCommandsRefuseTheSame(_ command: String, _ refused: Refused) async throws {
      try await expectRefusal("\(command) \(refused.arguments)", saying: refused.said)
    }

    static let ofSubcommands = [
      Refused("--lr -1", "1e-05 to 10"),
      Refused("--pace 0", "1 to 1000000", "max"),
      Refused("--pace 1.5", "1 to 1000000"),
      Refused("--max-pace 0", "1 to 1000000", "max"),
      Refused("train --threads 0", "1 to 256"),
      Refused("--threads all", "1 to 256"),
      Refused("train --nice -1", "0 to 19"),
      Refused("frame --nice 20", "0 to 19"),
      Refused("--lock x", "space s + < r n", "or none"),
      Refused("--lock r,q", "keys separated by commas"),
      Refused("--until x", "step=N", "accuracy=SHARE", "loss=NUMBER"),
      Refused("--until step=-1", "step=N"),
      Refused("--until accuracy=2", "0 to 1"),
      Refused("train --every 0", "1 to 1000000000"),
      Refused("frame --size 0x0", "1x1 to 1000x1000"),
      Refused("frame --size 80", "1x1 to 1000x1000"),
      Refused("frame --size 1001x24", "1x1 to 1000x1000"),
      Refused("frame --color red", "auto", "always", "never"),
      Refused("frame --heatmap wood", "ascii", "blocks"),
      Refused("train --stpes 3", "--steps"),
      Refused("train now", "now"),
      Refused("trian --steps 3", "trian: unknown command, did you mean \"train\"?"),
      Refused("Live", "Live: unknown command, did you mean \"live\"?"),
      Refused(
        "frobnicate",
        "frobnicate: unknown command: one of live, train, frame, themes, doctor, help\n"),
      Refused("help trian", "trian: unknown command, did you mean \"train\"?"),
      Refused("help nosuch", "nosuch: unknown command: one of live, train"),
      Refused("themes --color red", "auto", "always", "never"),
    ]

    @Test("An option of one command is refused likewise", arguments: ofSubcommands)
    func badOptionIsRefused(_ refused: Refused) async throws {
      try await expectRefusal(refused.arguments, saying: refused.said)
    }

    /// A colour, a window title, the eight-bit form of a colour, and a return to the line's start.
    static let steering = "\u{1b}[31mred\u{1b}]0;title\u{7}\u{9b}31m\rmore"

    @Test(
      "What would steer the terminal is shown harmlessly",
      arguments: [
        "--data", "--hidden", "--at", "--steps", "frame --size", "frame --theme",
        "frame --color", "frame --heatmap", "--pace", "--until", "train", "train --json=", "--",
      ])
    func steeringIsHarmless(_ option: String) async throws {
      var arguments = option.split(separator: " ").map(String.init)
      if option.hasSuffix("=") || option == "--" {
        arguments[arguments.count - 1] += Self.steering
      } else {
        arguments.append(Self.steering)
      }
      let outcome = try await Program.run(arguments)
      #expect((64...66).contains(outcome.status))
      #expect(outcome.output.isEmpty)
      #expect(!outcome.errors.isEmpty)
      #expect(!outcome.hasControls)
    }

    private func expectRefusal(_ arguments: String, saying said: [String]) async throws {
      let outcome = try await Program.run(arguments)
      #expect(outcome.status == 64)
      #expect(outcome.output.isEmpty)
      #expect(!outcome.hasControls)
      for word in said { #expect(outcome.errors.contains(word)) }
    }
  }
}
