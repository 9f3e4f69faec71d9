import Testing

@testable import Zeusgrad

@Suite("Chunks")
struct ChunksTests {
  @Test("Chunks are whole blocks, even and as few as possible", arguments: [1, 2, 4, 25, 32])
  func chunksAreWholeBlocks(mostBlocks: Int) {
    for samples in 1...1000 {
      let chunks = Chunks(samples: samples, mostBlocks: mostBlocks)
      #expect(chunks.size % 8 == 0 && chunks.size <= 8 * mostBlocks)
      #expect(chunks.count == (samples + 8 * mostBlocks - 1) / (8 * mostBlocks))
      let ranges = (0..<chunks.count).map { chunks[$0] }
      #expect(ranges.first?.lowerBound == 0 && ranges.last?.upperBound == samples)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
      #expect(ranges.dropLast().allSatisfy { $0.count == chunks.size })
    }
  }

  @Test("A program of a layer has at most 144 samples in a chunk, others 256")
  func mostSamplesInChunk() {
    let model = MLP(inputs: 2, layers: [1], seed: 1)
    let layer = Program(inputs: 2, parameters: model.parameters) { x, _ in model(x)[0] }
    #expect(layer.mostBlocks == 18)
    let function = Program(inputs: 1, parameters: []) { x, _ in x[0].exp() }
    #expect(function.mostBlocks == 32)
  }

  @Test("Large programs have small chunks, but not the smallest")
  func largeProgramsHaveSmallChunks() {
    #expect(Chunks.mostBlocks(numbers: 100_000, addsProducts: true) == 4)
    #expect(Chunks.mostBlocks(numbers: 100_000, addsProducts: false) == 4)
  }
}
