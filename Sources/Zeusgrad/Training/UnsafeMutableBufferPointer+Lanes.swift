extension UnsafeMutableBufferPointer<Double> {
  /// Sets the eight numbers from a place on; those behind the end are left out.
  @inline(__always)
  func setLanes(from place: Int, _ lanes: SIMD8<Double>) {
    guard let start = baseAddress, place < count else { return }
    if place + 8 <= count {
      UnsafeMutableRawPointer(start + place).storeBytes(of: lanes, as: SIMD8<Double>.self)
    } else {
      for lane in 0..<count - place { start[place + lane] = lanes[lane] }
    }
  }
}
