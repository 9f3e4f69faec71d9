/// How a value is written as text: what is read, what is allowed, and what reads back.
///
/// The one parser of options, prompt, controls and files, so that all refuse in the same way.
package struct ValueFormat<Value: Sendable>: Sendable {
  /// What is allowed, as the end of a sentence: `a number from 0 to 1`.
  package let allowed: String
  /// All values, if they can be listed; what was mistyped is compared with these.
  package let choices: [String]
  /// Reads a value; nil if the text is not allowed.
  package let read: @Sendable (String) -> Value?
  /// Writes a value in a form that is read back to the same bits.
  package let text: @Sendable (Value) -> String

  /// Creates a format.
  package init(
    allowed: String, choices: [String] = [], read: @escaping @Sendable (String) -> Value?,
    text: @escaping @Sendable (Value) -> String
  ) {
    self.allowed = allowed
    self.choices = choices
    self.read = read
    self.text = text
  }

  /// Reads a value.
  ///
  /// - Parameters:
  ///   - text: What was given.
  ///   - key: What it was given for, such as `lr`.
  ///   - subject: What that is, such as `the learning rate`; nil where the key says enough.
  /// - Returns: The value.
  /// - Throws: What is allowed, and the choice that was probably meant.
  package func parse(
    _ text: String, for key: String, subject: String? = nil
  ) throws(FieldError) -> Value {
    if let value = read(text) { return value }
    // Many languages write a decimal comma.
    let pointed = text.replacing(",", with: ".")
    // Where there is but one choice, it has been named already.
    let meant =
      (choices.count < 2 ? nil : choices.nearest(to: text))
      ?? (read(pointed) == nil ? nil : pointed)
    throw FieldError(key: key, value: text, subject: subject, allowed: allowed, meant: meant)
  }
}

extension ValueFormat<Double> {
  /// Numbers in a range, written in decimal notation.
  package static func number(_ range: ClosedRange<Double>) -> ValueFormat {
    ValueFormat(
      allowed: "a number from \(range.lowerBound.short) to \(range.upperBound.short)",
      read: { text in
        // Not every notation that Swift reads, such as hexadecimal.
        guard text.allSatisfy("0123456789.eE+-".contains), let value = Double(text),
          range.contains(value)
        else { return nil }
        return value
      },
      text: \.short)
  }
}

extension ValueFormat where Value: FixedWidthInteger {
  /// Whole numbers in a range.
  package static func wholeNumber(_ range: ClosedRange<Value>) -> ValueFormat {
    ValueFormat(
      allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      read: { text in Value(text).flatMap { range.contains($0) ? $0 : nil } },
      text: { String($0) })
  }
}

extension ValueFormat where Value: RawRepresentable<String> & CaseIterable {
  /// One of the cases, by its raw value.
  package static var choice: ValueFormat { .choice(Array(Value.allCases), by: \.rawValue) }
}

extension ValueFormat {
  /// One of some values, each by a name.
  package static func choice(
    _ values: [Value], by name: @escaping @Sendable (Value) -> String
  ) -> ValueFormat {
    let names = values.map(name)
    return ValueFormat(
      allowed: (names.count == 1 ? "" : "one of ") + names.joined(separator: ", "), choices: names,
      read: { text in names.firstIndex(of: text).map { values[$0] } }, text: name)
  }
}
