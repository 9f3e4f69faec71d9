import Zeusgrad

extension FieldError {
  /// What was probably meant, which is seen on the smallest screen, and then what is allowed.
  func words(after typed: String) -> String {
    (meant.map { "\($0)? · " } ?? "") + typed + ": " + allowed
  }
}
