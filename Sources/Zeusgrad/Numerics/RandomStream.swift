/// A reproducible stream of random numbers.
///
/// The generator is xoshiro256++ (Blackman & Vigna 2019), its state filled by SplitMix64 as they
/// advise. Streams of one seed with different purposes are independent, so that changing how much
/// one part draws does not change what another part gets. The algorithms are part of the contract:
/// unlike those of the standard library they do not change between versions.
///
/// ```swift
/// var stream = RandomStream(seed: 42, purpose: "weights")
/// stream.uniform(in: -1...1)
/// ```
public struct RandomStream: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Creates the stream of a seed for one purpose.
  public init(seed: UInt64, purpose: StaticString) {
    // FNV-1a over the purpose, so that a purpose is a word and not a number to keep track of.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    purpose.withUTF8Buffer { bytes in
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }
    var mixer = SplitMix64(state: SplitMix64.mix(seed) ^ hash)
    state = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// Draws 64 uniformly distributed bits.
  public mutating func next() -> UInt64 {
    let result = Self.rotate(state.0 &+ state.3, by: 23) &+ state.0
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotate(state.3, by: 45)
    return result
  }

  /// Draws a number that is uniform in [0, 1), a multiple of 2⁻⁵³.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Draws a number that is uniform between the bounds.
  public mutating func uniform(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
  }

  /// Draws from the standard normal distribution (Marsaglia's polar method).
  public mutating func normal() -> Double {
    while true {
      let u = uniform(in: -1...1)
      let v = uniform(in: -1...1)
      let s = u * u + v * v
      if s > 0 && s < 1 { return u * (-2 * Elementary.logarithm(s) / s).squareRoot() }
    }
  }

  /// Draws a whole number that is uniform in 0..<bound, without bias (Lemire 2019).
  ///
  /// - Precondition: `bound` is positive.
  public mutating func index(below bound: Int) -> Int {
    require(bound > 0, "a random index needs a positive bound, got \(bound)")
    let range = UInt64(bound)
    while true {
      let product = next().multipliedFullWidth(by: range)
      if product.low >= (0 &- range) % range { return Int(product.high) }
    }
  }

  /// Shuffles the elements; all orders are equally likely (Fisher and Yates).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, index(below: last + 1))
    }
  }

  private static func rotate(_ x: UInt64, by count: UInt64) -> UInt64 {
    (x << count) | (x >> (64 - count))
  }
}
