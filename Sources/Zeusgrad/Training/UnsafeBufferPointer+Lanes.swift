extension UnsafeBufferPointer<Double> {
  /// The eight numbers from a place on; zeros behind the end.
  @inline(__always)
  func lanes(from place: Int) -> SIMD8<Double> {
    guard let start = baseAddress, place < count else { return .zero }
    if place + 8 <= count {
      return UnsafeRawPointer(start + place).loadUnaligned(as: SIMD8<Double>.self)
    }
    var lanes = SIMD8<Double>.zero
    for lane in 0..<count - place { lanes[lane] = start[place + lane] }
    return lanes
  }
}
