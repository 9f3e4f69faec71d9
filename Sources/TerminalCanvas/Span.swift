/// A piece of text in one style.
package struct Span: Hashable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = Style()) {
    self.text = text
    self.style = style
  }

  package init(_ text: String, _ role: Role, bold: Bool = false) {
    self.init(text, Style(role, bold: bold))
  }

  /// How many columns the text takes: one per scalar, since wide characters are never drawn.
  package var columns: Int { text.unicodeScalars.count }
}

extension [Span] {
  /// How many columns the spans take together.
  package var columns: Int { reduce(0) { $0 + $1.columns } }
}
