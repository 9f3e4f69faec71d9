import Colors
package import TerminalCanvas
package import Zeusgrad

/// A panel: all that the rest of the dashboard knows about it, including its own state.
///
/// ``Panels/standard`` lists the panels; numbers, keys that focus them, help and layout come from
/// there.
package protocol Panel: Equatable, Sendable {
  /// Which panel it is.
  var id: PanelID { get }
  /// The number that stands in its border and is the key that focuses it.
  var number: Int { get }
  /// What stands in its border.
  var title: String { get }
  /// What a person sees in it, for the help.
  var explanation: String { get }
  /// Where it stands.
  var place: Layout.Place { get }

  /// How many rows of the left column it wants, if it stands there; nil: what others leave.
  func rows(of column: Layout.LeftColumn) -> Int?

  /// What the session has to compute for it.
  func requests(
    for size: Size, in state: State, _ session: TrainingSession.Snapshot
  ) -> [TrainingSession.SnapshotRequest]

  /// Draws it, border and all, on a canvas of its size.
  func draw(_ session: TrainingSession.Snapshot, in state: State, on canvas: inout Canvas)

  /// Learns that another run is shown from now on.
  mutating func beginRun()

  /// Shows the next of its views, if it has several.
  mutating func showNextView(in state: inout State)

  /// Takes a key while it has the focus; nil if it has no use for it.
  ///
  /// What it changes of itself is kept afterwards; of `state` it may change all but the panels.
  mutating func press(_ key: Key, in state: inout State) -> [Command]?

  /// Takes what the mouse does, in its own coordinates; nil if it has no use for it.
  mutating func use(_ mouse: Mouse, in state: inout State) -> [Command]?
}

extension Panel {
  package func rows(of column: Layout.LeftColumn) -> Int? { nil }

  package func requests(
    for size: Size, in state: State, _ session: TrainingSession.Snapshot
  ) -> [TrainingSession.SnapshotRequest] { [] }

  package mutating func beginRun() {}

  package mutating func showNextView(in state: inout State) {}

  package mutating func press(_ key: Key, in state: inout State) -> [Command]? { nil }

  package mutating func use(_ mouse: Mouse, in state: inout State) -> [Command]? { nil }

  /// The title with the key that focuses the panel.
  func heading(in state: State) -> [Span] {
    // Where there is no colour, the ground of a bar is reversed: the focus must be seen there too.
    let key = Span("\(number)", Style(.key, on: hasFocus(in: state) ? .bar : .surface))
    return [key, Span(" "), Span(title, .title, bold: true)]
  }

  /// The look of the border, which shows at once where the focus is, even without colour.
  func border(in state: State) -> Style {
    hasFocus(in: state) ? Style(.focus, bold: true) : Style(.border)
  }

  private func hasFocus(in state: State) -> Bool { state.focus == id }

  func isEqual(to other: any Panel) -> Bool { (other as? Self) == self }
}
