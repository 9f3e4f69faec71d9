import TestSupport
import Testing

extension CommandLineTests {
  @Suite("Refusals")
  struct RefusalTests {
    static let ofRecipes = [
      Said("--lr -1", "-1", "1e-05 to 10"),
      Said("--lr nan", "nan", "1e-05 to 10"),
      Said("--lr 1e999", "1e-05 to 10"),
      Said("--points 0", "1 to 100000"),
      Said("--points 99999999999", "1 to 100000"),
      Said("--noise -0.1", "0 to 1"),
      Said("--seed -1", "0 to 18446744073709551615"),
      Said("--momentum 1", "0 to 0.999"),
      Said("--hidden 16,x", "16,x", "whole numbers", "16,16"),
      Said("--hidden 16,,16", "whole numbers"),
      Said("--hidden 0", "above 0"),
      Said("--hidden 100000,100000", "10000500001 parameters", "1000000"),
      Said("--hidden 9999999999999999999", "whole numbers"),
      Said("--data circl", "circle?"),
      Said("--data circl", "moons"),
      Said("--activation rel", "relu?"),
      Said("--loss zzzz", "hinge", "mse", "bce"),
      Said("--optimizer ADAM", "sgd", "adam"),
      Said("--at 20", "step:key=value"),
      Said("--at 20:lr=0", "1e-05 to 10"),
      Said("--at 20:depth=2", "lr"),
      Said("--steps -1", "0 to 1000000000"),
      Said("--steps many", "0 to 1000000000"),
      Said("--lrr 1", "--lr"),
    ]

    @Test("A value that is not allowed is refused with what is", arguments: ofRecipes)
    func badValueIsRefused(_ refused: Said) async throws {
      try await expectRefusal("train \(refused.arguments)", saying: refused.said)
    }

    @Test("The other commands refuse the same", arguments: ["live", "frame"], ofRecipes[..<3])
    func otherCommandsRefuseTheSame(_ command: String, _ refused: Said) async throws {
      try await expectRefusal("\(command) \(refused.arguments)", saying: refused.said)
    }

    static let ofSubcommands = [
      Said("--lr -1", "1e-05 to 10"),
      Said("--pace 0", "1 to 1000000", "max"),
      Said("--pace 1.5", "1 to 1000000"),
      Said("--max-pace 0", "1 to 1000000", "max"),
      Said("train --threads 0", "1 to 256"),
      Said("--threads all", "1 to 256"),
      Said("train --nice -1", "0 to 19"),
      Said("frame --nice 20", "0 to 19"),
      Said("--lock x", "what is locked is none, or keys separated by commas: space s + < r n"),
      Said("--lock r,q", "keys separated by commas"),
      Said("--until x", "step=N", "accuracy=SHARE", "loss=NUMBER"),
      Said("--until step=-1", "step=N"),
      Said("--until accuracy=2", "0 to 1"),
      Said("train --every 0", "1 to 1000000000"),
      Said("frame --size 0x0", "1x1 to 1000x1000"),
      Said("frame --size 80", "1x1 to 1000x1000"),
      Said("frame --size 1001x24", "1x1 to 1000x1000"),
      Said("frame --color red", "auto", "always", "never"),
      Said("frame --heatmap wood", "ascii", "blocks"),
      Said("train --stpes 3", "--steps"),
      Said("train --hepl", "zeusgrad-tui: --hepl: unknown option, did you mean \"--help\"?\n"),
      Said("--trian", "--trian: unknown option; see 'zeusgrad-tui live --help'\n"),
      Said("train -x", "-x: unknown option; see 'zeusgrad-tui train --help'\n"),
      Said("train --pace 5", "--pace: train has no such option, but live has\n"),
      Said("train --zoom", "--zoom: train has no such option, but live and frame have\n"),
      Said("doctor --size=80x24", "--size: doctor has no such option, but frame has\n"),
      Said("--every 3", "--every: live has no such option, but train has\n"),
      Said("-steps 3", "-steps: unknown option, did you mean \"--steps\"?\n"),
      Said("--lr 0.2 train", "train: a command comes first, before its options\n"),
      Said("train frame", "frame: a command comes first, before its options\n"),
      Said("train now", "now"),
      Said("trian --steps 3", "trian: unknown command, did you mean \"train\"?"),
      Said("Live", "Live: unknown command, did you mean \"live\"?"),
      Said(
        "frobnicate",
        "frobnicate: unknown command: one of live, train, frame, themes, doctor, help\n"),
      Said("help trian", "trian: unknown command, did you mean \"train\"?"),
      Said("help nosuch", "nosuch: unknown command: one of live, train"),
      Said("themes --color red", "auto", "always", "never"),
    ]

    @Test("An option of one command is refused likewise", arguments: ofSubcommands)
    func badOptionIsRefused(_ refused: Said) async throws {
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
