/// The look of a cell: what its colours mean, and whether it is bold.
package struct Style: Hashable, Sendable {
  package var foreground: Role
  package var background: Role
  package var bold: Bool

  package init(
    _ foreground: Role = .plainText, on background: Role = .plainGround, bold: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
  }
}
