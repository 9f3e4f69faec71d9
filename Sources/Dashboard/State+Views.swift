import TerminalCanvas

/// How the boundary is shown: what is wanted, and what the terminal can draw.
extension State {
  /// Without colours blocks would hide which class is where, and ASCII has none.
  private var canDrawBlocks: Bool { hasColor && glyphs != .ascii }

  private func canDraw(_ style: HeatmapStyle) -> Bool { canDrawBlocks || !style.needsBlocks }

  /// The view that is drawn now.
  var shownStyle: HeatmapStyle { canDraw(preferences.heatmap) ? preferences.heatmap : .ascii }

  /// Whether the field is drawn in blocks now.
  var hasBlocks: Bool { canDrawBlocks && shownStyle.likesBlocks }

  /// The view that comes next; those that cannot be drawn are passed over.
  var nextStyle: HeatmapStyle {
    let styles = HeatmapStyle.allCases.filter(canDraw)
    let index = styles.firstIndex(of: shownStyle) ?? 0
    return styles[(index + 1) % styles.count]
  }

  /// Says why the view that was asked for is not drawn, if it cannot be.
  mutating func sayWhatViewNeeds() {
    let style = preferences.heatmap
    guard !canDraw(style) else { return }
    say("\(style.name) need " + (hasColor ? "more than ASCII: :glyphs block" : "colour"))
  }
}
