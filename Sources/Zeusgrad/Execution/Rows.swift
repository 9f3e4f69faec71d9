/// The rows of a chunk that has been computed.
struct Rows {
  let start: UnsafeMutablePointer<Double>
  let stride: Int
  /// How many samples the chunk has.
  let count: Int

  /// The numbers in a row, one for each sample.
  subscript(row: Int) -> UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(start: start + row * stride, count: count)
  }

  /// Puts some numbers of each sample side by side, sample after sample.
  ///
  /// - Parameters:
  ///   - selected: The rows of the numbers.
  ///   - target: Where they are put, shape (samples of the batch · rows).
  ///   - first: The first sample of the chunk.
  func copy(_ selected: [Int], to target: UnsafeMutableBufferPointer<Double>, from first: Int) {
    for (column, row) in selected.enumerated() {
      let numbers = self[row]
      for lane in 0..<count {
        target[(first + lane) * selected.count + column] = numbers[lane]
      }
    }
  }
}
