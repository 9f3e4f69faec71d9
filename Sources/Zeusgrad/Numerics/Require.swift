/// Stops the program with a sentence when its programmer broke a rule.
///
/// `precondition` prints nothing in a release build.
@inline(__always)
func require(
  _ condition: Bool, _ sentence: @autoclosure () -> String, file: StaticString = #file,
  line: UInt = #line
) {
  if !condition { fatalError(sentence(), file: file, line: line) }
}
