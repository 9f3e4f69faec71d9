/// What a frame is printed as.
enum FrameFormat: String, CaseIterable {
  /// Characters alone.
  case text
  /// Characters with the escape sequences of their colours.
  case ansi
  /// A picture of a terminal's window.
  case svg
}
