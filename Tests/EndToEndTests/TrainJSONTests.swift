import Foundation
import TestSupport
import Testing

extension CommandLineTests {
  @Suite("A training as JSON")
  struct TrainJSONTests {
    @Test("A run is its recipe, its steps from 0 on and its end")
    func recipeStepsAndEnd() async throws {
      let outcome = try await Program.run("train --steps 100 --json")
      #expect(outcome.status == 0)
      #expect(outcome.errors.isEmpty)
      let json = try JSONRun(outcome)
      #expect(json.run.event == "run")
      #expect(json.run.command == "zeusgrad-tui train --steps 100")
      #expect(json.run.parameters == 337)
      #expect(json.steps.map(\.step) == Array(0...100))
      for step in json.steps {
        #expect(step.event == "step")
        #expect(step.loss == step.dataLoss + step.penalty)
        #expect(step.accuracy == Double(step.correct) / 100)
        #expect(step.learningRate == 0.1)
        #expect(step.gradientNorms.count == 3)
        for layer in 0..<3 {
          // The norm of a sum is at most the sum of the norms.
          let (data, penalty) = (step.dataGradientNorms[layer], step.penaltyGradientNorms[layer])
          #expect(data > 0 && penalty > 0)
          #expect(step.gradientNorms[layer] <= (data + penalty) * (1 + 1e-12))
        }
      }
      let last = try #require(json.steps.last)
      #expect(json.steps[0].loss > 2 * last.loss)
      #expect(last.accuracy >= 0.8)
      #expect(json.end.event == "end")
      #expect(json.end.step == 100)
      #expect(json.end.loss == last.loss)
      #expect(json.end.diagnosis.hasPrefix("\(last.correct) of 100 right"))
    }

    @Test("Each step has the verdict on its gradients that the panel shows")
    func verdicts() async throws {
      let dead = try JSONRun(try await Program.run("train --lr 5 --steps 8 --json"))
      // The second layer dies at step 6.
      #expect(dead.steps[0].verdict == "not trained yet")
      #expect(dead.steps[5].verdict != dead.steps[6].verdict)
      #expect(dead.steps[6...].allSatisfy { $0.verdict == "layer 2 is dead" })
      let frame = try await Program.run("frame --lr 5 --steps 8 --size 120x40")
      #expect(frame.output.contains("└─ layer 2 is dead ─"))
    }

    @Test("The sentence at the end names no keys")
    func sentenceWithoutKeys() async throws {
      let json = try JSONRun(try await Program.run("train --lr 10 --steps 60 --json"))
      #expect(json.end.diagnosis.hasSuffix("Lower the learning rate and start over."))
    }

    @Test("Both engines print the same lines")
    func valuesAndCompiledPrintTheSame() async throws {
      let arguments = "train \(small) --activation tanh --at 2:lr=0.2 --steps 4 --json"
      let values = try await Program.run("\(arguments) --engine values")
      let compiled = try await Program.run("\(arguments) --engine compiled")
      #expect(values.output == compiled.output && values.status == 0)
      let wrong = try await Program.run("train --engine jit")
      #expect(wrong.status == 64)
      #expect(wrong.errors == "zeusgrad-tui: --engine jit: one of compiled, values\n")
    }

    @Test(
      "The command of a run gives the same lines",
      arguments: [
        "--steps 20", "--data moons --noise 0.1 --seed 7 --hidden none --steps 20",
        "--at 5:lr=0.2 --at 9:lr=0.05 --steps 12", "--optimizer adam --lr 0.01 --steps 5",
        "--loss bce --activation tanh --l1 0.001 --l2 0 --momentum 0.9 --steps 5",
        "--at 50:lr=0.2 --steps 5",
      ])
    func commandGivesSameLines(_ arguments: String) async throws {
      let outcome = try await Program.run("train \(small) \(arguments) --json")
      let json = try JSONRun(outcome)
      #expect(json.arguments.first == "train")
      let again = try await Program.run(json.arguments + ["--json"])
      #expect(again.output == outcome.output)
      #expect(json.steps.count > 5)
    }

    @Test("Only every tenth step is printed where that is asked, and the last")
    func everyTenthStep() async throws {
      let json = try JSONRun(try await Program.run("train \(small) --steps 25 --every 10 --json"))
      #expect(json.steps.map(\.step) == [0, 10, 20, 25])
      let all = try JSONRun(try await Program.run("train \(small) --steps 25 --json"))
      #expect(json.steps == all.steps.filter { [0, 10, 20, 25].contains($0.step) })
    }

    @Test("A change on the way counts from its step on")
    func changeCountsFromItsStep() async throws {
      let arguments = "train \(small) --steps 30 --json"
      let changed = try JSONRun(try await Program.run("\(arguments) --at 20:lr=0.2"))
      let plain = try JSONRun(try await Program.run(arguments))
      #expect(changed.steps.map(\.learningRate) == (0...30).map { $0 < 20 ? 0.1 : 0.2 })
      // Update 21 is the first to use it.
      #expect(changed.steps[...20].map(\.loss) == plain.steps[...20].map(\.loss))
      #expect(changed.steps[21...].map(\.loss) != plain.steps[21...].map(\.loss))
      #expect(changed.run.command.contains("--at 20:lr=0.2"))
    }

    @Test("A run that breaks ends where it did, as a failure, and still as JSON")
    func brokenRunIsStillJSON() async throws {
      let outcome = try await Program.run(
        "train \(small) --hidden 4,4,4 --lr 10 --momentum 0.99 --loss mse --steps 1000 --json")
      #expect(outcome.status == 1)
      for line in outcome.lines {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        #expect(line.firstMatch(of: /[:,\[]-?(?i:nan|inf)/) == nil)
      }
      let last = try #require(outcome.lines.last)
      #expect(last.contains(#""event":"end""#))
      #expect(last.contains(#""condition":"diverged""#))
      #expect(last.contains(#""diverged":{"step":"#))
      #expect(outcome.lines.count < 1000)
    }
  }
}
