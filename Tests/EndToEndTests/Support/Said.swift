import Testing

/// Arguments of the command line, and what has to be said about them.
struct Said: Sendable, CustomTestStringConvertible {
  let arguments: String
  let said: [String]

  init(_ arguments: String, _ said: String...) {
    self.arguments = arguments
    self.said = said
  }

  var testDescription: String { arguments }
}
