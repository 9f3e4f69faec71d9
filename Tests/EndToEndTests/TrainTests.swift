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
  }
}
