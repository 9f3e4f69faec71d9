import Foundation
import TestSupport
import Testing

extension PtyTests {
  @Suite("Training under strain")
  struct StrainTests {
    @Test("A loss that is not finite pauses and says where, and r starts over")
    func notFiniteLossPauses() async throws {
      let pty = try Pty(
        nil,
        "--points 12 --hidden 4,4,4 --lr 10 --momentum 0.99 --loss mse --pace max"
          .split(separator: " ").map(String.init), size: .full)
      try await pty.wait(for: "PAUSED")
      let picture = try await pty.wait(untilShown: "not finite")
      #expect(picture.contains(/Stopped at step \d+: .* of layer \d is not finite/))
      #expect(!picture.contains(/(nan|inf) *┤/))
      try await pty.send("r")
      try await pty.wait(untilShown: "step 0")
      try await pty.send("u")
      try await pty.wait(untilShown: "not finite")
      #expect(try await pty.quit().contains("--momentum 0.99"))
    }

    @Test("Gradients that are not finite are not called a tenth a step")
    func notFiniteGradients() async throws {
      let outcome = try await Program.run(
        "frame --points 12 --hidden 4,4,4 --lr 10 --momentum 0.99 --loss mse --steps 72")
      #expect(outcome.output.contains("not finite"))
      #expect(!outcome.output.contains("moves by a tenth a step"))
      // Nor is the axis labelled with half of a number.
      #expect(!outcome.output.contains("e+…"))
    }

    @Test(
      "A learning rate that is not allowed is refused",
      arguments: ["1e30", "0", "-0", "-1", "nan", "inf", "-inf", "abc", "", "1e-300"])
    func badLearningRateIsRefused(_ rate: String) async throws {
      for command in ["train", "live", "frame"] {
        let outcome = try await Program.run([command, "--lr", rate])
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("1e-05 to 10"))
        #expect(outcome.output.isEmpty)
      }
    }

    /// Data with hardly anything in it, and losses that stay or leap.
    static let odd = [
      "--points 1", "--points 2 --data xor", "--points 1 --hidden none --loss mse",
      "--points 3 --noise 1 --data moons", "--l2 1 --lr 1e-05", "--l1 1 --lr 1 --hidden 1",
    ]

    @Test("Every axis is sane, whatever the data", arguments: odd)
    func everyAxisIsSane(_ arguments: String) async throws {
      for steps in [0, 40] {
        let outcome = try await Program.run(
          "frame --points 12 --hidden 2 \(arguments) --steps \(steps) --size 120x40")
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 40)
        #expect(!outcome.output.contains(/\b(nan|inf)\b/.ignoresCase()))
        #expect(outcome.lines.contains { $0.contains("step \(steps)") })
      }
    }

    @Test("Where no gradient passes that is said")
    func missingGradientIsSaid() async throws {
      let outcome = try await Program.run(
        "frame --points 20 --hidden 2 --lr 10 --seed 1 --steps 60 --size 120x40")
      #expect(outcome.status == 0)
      #expect(outcome.output.contains(/layer 1 (is dead|are off for every point) since step/))
    }

    @Test("While a step takes seconds keys are answered")
    func keysAreAnsweredDuringStep() async throws {
      // Three seconds a step in a debug build; the bounds below also hold where it is faster.
      let pty = try Pty(
        nil, ["--points", "400", "--hidden", "64,64", "--pace", "max"], size: .full)
      try await pty.wait(for: "RUNNING")
      let start = pty.log.count
      try await pty.send("?")
      try await pty.wait(for: "closes", from: start, seconds: 2)
      try await pty.send("qq")
      #expect(try await pty.waitForEnd(within: 2) == .code(0))
      #expect(pty.restored == [])
    }

    @Test(
      "Memory does not grow with the steps",
      .enabled(if: Pty.knowsProcesses, "this system does not tell what a process uses"))
    func memoryDoesNotGrow() async throws {
      let pty = try Pty(
        nil, ["--points", "1", "--hidden", "none", "--pace", "max", "--until", "step=20000"])
      try await pty.wait(untilShown: "3,000 steps") { ($0.shownStep ?? 0) > 3000 }
      let memory = pty.residentBytes
      try await pty.wait(untilShown: "20,000 steps") { $0.shownStep == 20_000 }
      #expect(pty.residentBytes < memory + memory / 10 + 4_000_000)
      #expect(try await pty.quit() == "train --points 1 --hidden none --steps 20000")
    }

    @Test("A map that takes longer than a frame holds up neither steps nor keys")
    func slowMapHoldsUpNothing() async throws {
      let pty = try Pty(
        nil, ["--points", "12", "--hidden", "24,24", "--pace", "max"], size: Tmux.Size(300, 100))
      try await pty.wait(for: "RUNNING")
      let first = try await pty.wait(untilShown: "a step") { ($0.shownStep ?? 0) > 0 }
      try await pty.wait(untilShown: "more steps") { ($0.shownStep ?? 0) > first.shownStep ?? 0 }
      let start = pty.log.count
      try await pty.send("?")
      try await pty.wait(for: "closes", from: start, seconds: 2)
      try await pty.send("q")
      _ = try await pty.quit()
    }

    @Test("A run that is looked at has the numbers of one that is not")
    func lookingChangesNoNumber() async throws {
      let pty = try Pty(nil, tiny + ["--pace", "max", "--until", "step=60", "--noise", "0.1"])
      for turn in 0..<20 {
        pty.resize(to: Tmux.Size(20 + 10 * turn, 60 - 2 * turn))
        try await pty.send(["t", "v", "z", "1", "\t"][turn % 5])
      }
      try await pty.wait(untilShown: "PAUSED")
      try await pty.send("+s")
      try await pty.wait(untilShown: "step 61")
      try await pty.send("s")
      try await pty.wait(untilShown: "step 62")
      let arguments = try await pty.quit().split(separator: " ").map(String.init)
      #expect(arguments.contains("60:lr=0.2"))
      let train = try await Program.run(arguments)
      #expect(train.lines.contains(pty.farewell[0]))
      let json = try JSONRun(try await Program.run(arguments + ["--json"]))
      let plain = try await Program.run(
        ["train", "--steps", "60", "--noise", "0.1", "--json"] + tiny)
      #expect(json.steps.prefix(60) == (try JSONRun(plain)).steps.prefix(60))
    }
  }
}
