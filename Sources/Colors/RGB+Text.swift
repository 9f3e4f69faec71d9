extension RGB {
  /// The colour as it is written in a style sheet, such as `#ff8800`.
  package var text: String {
    "#"
      + [red, green, blue].map { part in
        (part < 16 ? "0" : "") + String(part, radix: 16)
      }.joined()
  }
}
