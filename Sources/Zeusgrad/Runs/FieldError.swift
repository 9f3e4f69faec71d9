/// A value that a field cannot take, and what it can take.
public struct FieldError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The key of the field, such as `lr`.
  public let key: String
  /// What was given.
  public let value: String
  /// What is allowed, as a sentence without its end.
  public let expected: String

  /// All of it in one line, such as `lr -1: the learning rate is a number from 1e-05 to 10`.
  public var description: String { "\(key) \(shortValue): \(expected)" }

  /// What is allowed, without its subject, such as `a number from 1e-05 to 10`.
  package let allowed: String
  /// What was probably meant, such as `circle` by `circel`.
  package let meant: String?

  /// An error of a field: `subject` is what it is, `allowed` what it takes.
  package init(
    key: String, value: String, subject: String? = nil, allowed: String, meant: String? = nil
  ) {
    self.key = key
    self.value = value
    self.allowed = allowed
    self.meant = meant
    expected = (subject.map { "\($0) is " } ?? "") + allowed + (meant.map { " (\($0)?)" } ?? "")
  }

  /// Foreign text is cut, and nothing in it can control a terminal.
  private var shortValue: String {
    let scalars = value.unicodeScalars.map { scalar in
      (0x20..<0x7f).contains(scalar.value) ? Character(scalar) : "?"
    }
    let cut = String(scalars.prefix(40))
    return cut.isEmpty ? "''" : scalars.count > 40 ? cut + "…" : cut
  }
}
