/// One character cell: a scalar that is one column wide, and its look.
package struct Cell: Hashable, Sendable {
  package var scalar: Unicode.Scalar
  package var style: Style

  package init(_ scalar: Unicode.Scalar = " ", style: Style = Style()) {
    self.scalar = scalar
    self.style = style
  }
}
