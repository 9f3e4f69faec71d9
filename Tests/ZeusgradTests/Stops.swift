import Testing

/// Whether what a program wrote before it stopped has all of these words.
///
/// An exit test runs its body in a process of its own, which can bring nothing along; so each is
/// written out where it is used, and only what follows is here.
func says(_ result: ExitTest.Result?, _ words: String...) -> Bool {
  guard let result else { return false }
  let text = String(decoding: result.standardErrorContent, as: UTF8.self)
  return words.allSatisfy { text.contains($0) }
}
