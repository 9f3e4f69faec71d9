/// A Base16 or Base24 colour scheme.
package struct Scheme: Equatable, Sendable {
  /// Whether a scheme is light text on a dark ground or the reverse.
  package enum Variant: String, Sendable {
    case dark
    case light
  }

  /// The name its author gave it.
  package let name: String
  /// The word that asks for this scheme: its file's name without `.yaml`.
  package let slug: String
  /// What the file says, or else what its ground looks like.
  package let variant: Variant
  /// base00 onwards: 16 colours, or 24.
  package let colors: [RGB]

  /// A scheme from its parts.
  ///
  /// - Precondition: There are 16 or 24 colours.
  package init(name: String, slug: String, variant: Variant, colors: [RGB]) {
    self.name = name
    self.slug = slug
    self.variant = variant
    self.colors = colors
  }

  /// The colour of a slot, such as 0x0D for base0D.
  package subscript(slot: Int) -> RGB { colors[slot] }
}
