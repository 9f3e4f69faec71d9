import TerminalCanvas

/// Why there is no scheme, in words for the person who asked for it.
package struct SchemeError: Error, Equatable, CustomStringConvertible {
  /// The file, or the name of a theme, as it was asked for.
  package let file: String?
  /// The line, from 1, on which the problem was found.
  package let line: Int?
  /// What was found and what was expected, on one line and free of control characters.
  package let problem: String

  init(file: String? = nil, line: Int? = nil, _ problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// `file:line: problem`, as far as they are known.
  package var description: String {
    let place = [file.map { SafeText.safe($0, maxColumns: 200) }, line.map(String.init)].compactMap(
      \.self)
    return (place + [place.isEmpty ? problem : " " + problem]).joined(separator: ":")
  }
}
