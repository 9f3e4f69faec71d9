import TestSupport
import Testing

extension `Command line` {
  @Suite struct `Training` {
    @Test func `a run ends with its sentence, its figures and the command that repeats it`()
      async throws
    {
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

    @Test func `the command repeats the run`() async throws {
      let outcome = try await Program.run("train \(small) --at 5:lr=0.2 --seed 3 --steps 10")
      let again = try await Program.run(try #require(outcome.repetition))
      #expect(again.output == outcome.output)
    }

    @Test func `without --steps it trains three hundred`() async throws {
      let outcome = try await Program.run("train --points 4 --hidden none")
      #expect(outcome.lines.contains { $0.hasPrefix("300 steps, ") })
    }

    @Test func `44 a run that breaks is a failure and says where`() async throws {
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
