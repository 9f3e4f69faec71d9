/// Adds values up, from first to last; the sum of none is 0.
public func sum(_ values: some Sequence<Value>) -> Value {
  var iterator = values.makeIterator()
  guard var total = iterator.next() else { return Value(0) }
  while let value = iterator.next() { total = total + value }
  return total
}

/// Takes the arithmetic mean of values.
///
/// - Precondition: There is at least one value.
public func mean(_ values: some Collection<Value>) -> Value {
  require(!values.isEmpty, "the mean of no values is not defined")
  return sum(values) / Double(values.count)
}

extension Collection<Value> {
  /// The sum of the values, added up from first to last; that of none is 0.
  public func sum() -> Value { Zeusgrad.sum(self) }

  /// The arithmetic mean of the values.
  ///
  /// - Precondition: There is at least one value.
  public func mean() -> Value { Zeusgrad.mean(self) }

  /// The logarithm of the sum of exponentials, the largest value taken off first, so that no
  /// exponential leaves the range; that of none is −∞.
  ///
  /// ```
  /// y = ln(Σ eˣⁱ)      dy/dxᵢ = eˣⁱ / Σ eˣʲ
  /// ```
  public func logSumExp() -> Value {
    guard let largest else { return Value(-.infinity) }
    return largest + Zeusgrad.sum(map { ($0 - largest).exp() }).log()
  }

  /// Makes probabilities of scores: positive, with the sum 1, whatever the size of the scores.
  ///
  /// ```
  /// yᵢ = eˣⁱ / Σ eˣʲ
  /// ```
  public func softmax() -> [Value] {
    guard let largest else { return [] }
    let exponentials = map { ($0 - largest).exp() }
    let total = Zeusgrad.sum(exponentials)
    return exponentials.map { $0 / total }
  }

  /// The largest of the values.
  private var largest: Value? {
    first.map { first in dropFirst().reduce(first) { Value.recording(.max, $0, $1) } }
  }
}
