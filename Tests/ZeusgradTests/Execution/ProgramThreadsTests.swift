import Testing

@testable import Zeusgrad

/// The numbers do not depend on who computes them, and how often.
@Suite("Program threads")
struct ProgramThreadsTests {
  static func parity(_ layers: [Int] = [4, 1]) -> Parity {
    let model = MLP(inputs: 2, layers: layers, activation: .tanh, seed: 42)
    return Parity(inputs: 2, targets: 1, model.parameters) { _, x, y in
      (-y[0] * model(x)[0]).softplus()
    }
  }

  static func samples(_ count: Int, odd: Double = 0) -> [[Double]] {
    var stream = RandomStream(seed: 11, purpose: "samples")
    return stream.samples(count, width: 3, odd: odd)
  }

  static func workspace(_ program: Program, threads: Int) -> Workspace {
    let workspace = Workspace(program, threads: threads)
    // However little there is to do.
    workspace.leastSharedWork = 0
    return workspace
  }

  @Test(
    "One, two, three and eight threads give the bits of the values",
    arguments: [1, 200, 201, 500, 1001, 3456])
  func everyNumberOfThreads(count: Int) {
    let parity = Self.parity()
    let samples = Self.samples(count)
    let batch = parity.batch(samples)
    let expected = parity.byValues(samples)
    for threads in [1, 2, 3, 8] {
      let workspace = Self.workspace(parity.program, threads: threads)
      #expect(parity.compiled(batch, using: workspace) == expected, "\(threads) threads")
      #expect(parity.compiled(batch, using: workspace) == expected, "once more, \(threads)")
    }
  }

  @Test("More chunks than are computed at once by two threads")
  func moreChunksThanAtOnce() {
    let parity = Self.parity([1])
    let samples = Self.samples(4500)
    let batch = parity.batch(samples)
    let expected = parity.byValues(samples)
    #expect(batch.chunks.count > 16)
    for threads in [1, 2, 3] {
      let workspace = Self.workspace(parity.program, threads: threads)
      #expect(parity.compiled(batch, using: workspace) == expected, "\(threads) threads")
    }
  }

  @Test("A batch in a workspace does not feel the ones before")
  func workspaceForgetsEarlierBatches() {
    let parity = Self.parity()
    let all = [1, 700, 7, 208, 64, 9, 401].map { Self.samples($0) }
    let batches = all.map(parity.batch)
    let expected = all.map(parity.byValues)
    // What is not a number must not stay behind either.
    let broken = parity.batch(Self.samples(650, odd: 0.5))
    for threads in [1, 3] {
      let workspace = Self.workspace(parity.program, threads: threads)
      for _ in 0..<3 {
        for (batch, wanted) in zip(batches, expected) {
          #expect(parity.compiled(batch, using: workspace) == wanted)
          #expect(parity.compiled(broken, using: workspace).loss.isFinite == false)
        }
      }
    }
  }

  @Test("Eight tasks share a program, each with a workspace of its own")
  func eightTasksShareProgram() async {
    let parity = Self.parity()
    let samples = Self.samples(900)
    let batch = parity.batch(samples)
    let expected = parity.byValues(samples)
    let program = parity.program
    let parameters = parity.parameters.map(\.data)
    let same = await withTaskGroup(of: Bool.self) { group in
      for task in 0..<8 {
        group.addTask {
          let workspace = Self.workspace(program, threads: task % 2 + 1)
          return (0..<20).allSatisfy { _ in
            var gradient = parameters
            let loss = program.gradient(
              batch, parameters: parameters, into: &gradient, using: workspace)
            return Program.Gradient(loss: loss, gradient: gradient) == expected
          }
        }
      }
      return await group.allSatisfy { $0 }
    }
    #expect(same)
  }

  @Test("The simple form gives the numbers of the fast one")
  func simpleFormGivesSameNumbers() {
    let parity = Self.parity()
    let samples = Self.samples(333)
    let found = parity.program.gradient(
      inputs: samples.map { Array($0[..<2]) }, targets: samples.map { $0[2] },
      parameters: parity.parameters.map(\.data))
    #expect(found == parity.byValues(samples))
  }
}
