import CZeusgradKernels

/// −0 is 0, and all that is not a number is one.
func sameNumber(_ left: Double, _ right: Double) -> Bool {
  left == right || (left.isNaN && right.isNaN)
}

/// The rows of a chunk, with all kinds of garbage in the lanes after the last sample.
final class Chunk {
  private let samples: Int, rows: Int, blocks: Int
  private let numbers: UnsafeMutableBufferPointer<Double>

  init(_ machine: ReferenceMachine, rows: Int) {
    samples = machine.samples
    self.rows = rows
    blocks = (samples + 7) / 8
    let count = rows * 8 * blocks
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: count * 8, alignment: 64)
    numbers = bytes.bindMemory(to: Double.self)
    let garbage: [Double] = [.nan, .infinity, -.infinity, 1e300, -0.0, 3]
    for index in 0..<count {
      let (row, sample) = index.quotientAndRemainder(dividingBy: 8 * blocks)
      numbers[index] =
        sample < samples ? machine.rows[row * samples + sample] : garbage[index % garbage.count]
    }
  }

  deinit { numbers.deallocate() }

  func run(
    _ code: [zg_instruction], _ kernels: zg_kernels, parameters: [Double],
    gradient: inout [Double]
  ) {
    kernels.run(code, code.count, numbers.baseAddress, blocks, samples, parameters, &gradient)
  }

  subscript(row: Int, sample: Int) -> Double { numbers[row * 8 * blocks + sample] }

  func firstDifference(from machine: ReferenceMachine) -> (row: Int, sample: Int)? {
    for row in 0..<rows {
      for sample in 0..<samples
      where !sameNumber(self[row, sample], machine.rows[row * samples + sample]) {
        return (row, sample)
      }
    }
    return nil
  }
}
