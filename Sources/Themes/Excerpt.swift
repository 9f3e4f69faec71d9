extension String {
  /// The text cut to a length and without what could steer a terminal: safe in any message.
  package func excerpt(_ limit: Int = 40) -> String {
    let visible = unicodeScalars.lazy.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
        .unassigned:
        false
      default: true
      }
    }
    let cut = visible.prefix(limit + 1)
    var text = String.UnicodeScalarView(cut.prefix(limit))
    if cut.count > limit { text.append("…") }
    return String(text)
  }
}
