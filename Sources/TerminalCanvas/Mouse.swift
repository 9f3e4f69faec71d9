/// A mouse event; the cell at the top left is (0, 0).
package struct Mouse: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case press(button: Int)
    case release(button: Int)
    case move
    case drag(button: Int)
    case wheelUp
    case wheelDown
  }

  package var action: Action
  package var column: Int
  package var row: Int
  package var modifiers: Key.Modifiers

  package init(_ action: Action, column: Int, row: Int, modifiers: Key.Modifiers = []) {
    self.action = action
    self.column = column
    self.row = row
    self.modifiers = modifiers
  }

  /// The same in the coordinates of a part of the screen.
  package func moved(into area: Rect) -> Mouse {
    var mouse = self
    mouse.column -= area.column
    mouse.row -= area.row
    return mouse
  }
}
