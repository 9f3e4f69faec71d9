import Foundation
import Synchronization
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

  @Test("Notes of chunks come in the order of the chunks, from whichever thread they are")
  func notesComeInOrder() {
    let parity = Self.parity()
    let samples = Self.samples(3001)
    let batch = parity.batch(samples)
    let notes = ChunkNotes(count: { $0 }) { rows, notes in
      for (index, number) in rows[0].enumerated() { notes[index] = number }
    }
    for threads in [1, 2, 3, 8] {
      var found: [Double] = []
      var gradient = parity.parameters.map(\.data)
      _ = parity.program.gradient(
        batch, parameters: gradient, into: &gradient,
        using: Self.workspace(parity.program, threads: threads), kernels: .best, notes: notes
      ) { chunk, notes in
        found += UnsafeBufferPointer(start: notes, count: batch.chunks[chunk].count)
      }
      #expect(found == samples.map { $0[0] })
    }
  }

  @Test("A thread that is put aside in the middle of a chunk delays nobody and disturbs nothing")
  func lateHelperDelaysNobody() {
    let parity = Self.parity()
    let samples = Self.samples(3001)
    let batch = parity.batch(samples)
    let expected = parity.byValues(samples)
    let workspace = Self.workspace(parity.program, threads: 2)
    let helper = StuckHelper()
    let parameters = parity.parameters.map(\.data)
    // Nobody knows when the system has a thread to spare, and in the end there is one.
    while !helper.isStuck {
      var gradient = parameters
      let loss = parity.program.gradient(
        batch, parameters: parameters, into: &gradient, using: workspace, kernels: .best,
        notes: ChunkNotes(count: { _ in 0 }) { [caller = ObjectIdentifier(Thread.current)] _, _ in
          if ObjectIdentifier(Thread.current) != caller { helper.stick() }
        })
      #expect(Program.Gradient(loss: loss, gradient: gradient) == expected)
    }
    // While it is stuck, and while it goes on in memory that is no longer looked at.
    for round in 0..<20 {
      #expect(parity.compiled(batch, using: workspace) == expected)
      if round == 10 { helper.release() }
    }
  }
}

/// Holds up the first thread that helps.
private final class StuckHelper: Sendable {
  private let stuck = Atomic(false)
  private let semaphore = DispatchSemaphore(value: 0)

  var isStuck: Bool { stuck.load(ordering: .acquiring) }

  func stick() {
    if stuck.exchange(true, ordering: .acquiringAndReleasing) { return }
    semaphore.wait()
  }

  func release() { semaphore.signal() }
}
