/// The views of the boundary, in the order in which a key goes through them.
package enum HeatmapStyle: String, CaseIterable, Sendable {
  case ascii
  case blocks
  case margin

  /// What a view draws its field with.
  private enum Field {
    case characters
    case blocks
    /// Blocks where the terminal can show them, else characters.
    case blocksIfPossible
  }

  /// What there is to know of each view.
  private var row: (name: String, field: Field, hasLines: Bool) {
    switch self {
    case .ascii: ("characters", .characters, hasLines: false)
    case .blocks: ("blocks", .blocks, hasLines: false)
    case .margin: ("margin", .blocksIfPossible, hasLines: true)
    }
  }

  /// What it is called on the screen.
  var name: String { row.name }

  /// Whether lines show where the score is 0 and ±1.
  var hasLines: Bool { row.hasLines }

  /// Whether its field is drawn in blocks, two to a cell, where these can be shown.
  var likesBlocks: Bool { row.field != .characters }

  /// Whether it cannot be drawn without blocks.
  var needsBlocks: Bool { row.field == .blocks }

  /// How many scores a cell takes, one above the other.
  var scoresPerCell: Int { likesBlocks ? 2 : 1 }
}
