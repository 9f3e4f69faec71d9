import Colors
import TerminalCanvas
import Zeusgrad

extension State {
  /// Takes what the mouse does.
  ///
  /// A button acts when it is released where it was pressed, so that a drag does nothing.
  mutating func use(_ mouse: Mouse) -> [Command] {
    let place = Click(column: mouse.column, row: mouse.row, time: now)
    switch mouse.action {
    case .press(button: 1):
      pressed = place
      return []
    case .release(button: 1):
      defer { pressed = nil }
      guard pressed?.isAtPlace(of: place) ?? false else { return [] }
      return click(mouse, at: place)
    case .move, .drag, .release: return []
    case .press, .wheelUp, .wheelDown:
      if var help {
        help.use(mouse, in: self)
        self.help = help
        return []
      }
      return panel(at: mouse).flatMap { send(mouse, to: $0) } ?? []
    }
  }

  /// Does what the pointer shows: a key is pressed, a panel is focused, and zoomed if clicked twice.
  private mutating func click(_ mouse: Mouse, at place: Click) -> [Command] {
    let isDouble = clicked?.isDoubled(by: place) ?? false
    clicked = isDouble ? nil : place
    guard layout.kind != .tooSmall else { return [] }
    let keys = keys(at: mouse)
    if let prompt {
      // What is typed stays as it is, even where it looks like a key.
      let isMeant = prompt.purpose.keys.map(\.key).contains(keys.first?.name ?? "")
      return isMeant && mouse.row == layout.footer.row ? keys.flatMap { take($0) } : []
    }
    let panel = help == nil ? panel(at: mouse) : nil
    if let key = keys.first, panel.map({ !isHeading(key, of: $0) }) ?? true {
      if keys.count == 1 { return take(key) }
      return doNothing("click one of the keys \(keys.map(\.name).joined(separator: " "))")
    }
    guard let panel else { return [] }
    if focus != panel { _ = perform(.focus(panel), of: "\(panels[panel].number)") }
    if isDouble { return focus == panel ? take(KeyMap.key(of: .zoom)) : [] }
    var press = mouse
    press.action = .press(button: 1)
    return send(press, to: panel) ?? []
  }

  private func panel(at mouse: Mouse) -> PanelID? {
    layout.panels.first { $0.value.contains(column: mouse.column, row: mouse.row) }?.key
  }

  /// Whether a key is the one in the border of a panel that focuses it.
  private func isHeading(_ key: Key, of panel: PanelID) -> Bool {
    KeyMap.action(for: key) == .focus(panel)
  }

  private mutating func send(_ mouse: Mouse, to panel: PanelID) -> [Command]? {
    guard let area = layout.panels[panel] else { return nil }
    return withPanel(panel) { $0.use(mouse.moved(into: area), in: &$1) }
  }

  /// The key that is drawn where the pointer is, or that the word there explains; of a word that
  /// explains several with different effects, all.
  private func keys(at mouse: Mouse) -> [Key] {
    guard mouse.row < size.rows, mouse.column < size.columns else { return [] }
    var canvas = Canvas(size)
    draw(on: &canvas)
    let cells = (0..<size.columns).map { canvas[$0, mouse.row] }
    if [.paused, .running].contains(cells[mouse.column].style.background) { return [Key(" ")] }
    let words = DrawnWord.words(of: cells)
    guard let place = words.firstIndex(where: { $0.columns.contains(mouse.column) }) else {
      return []
    }
    if let key = words[place].key { return [key] }
    // A word explains the keys before it, one blank apart.
    var keys: [Key] = []
    for index in words[...place].indices.reversed() where index > 0 {
      guard words[index - 1].columns.upperBound + 1 == words[index].columns.lowerBound else {
        break
      }
      if let key = words[index - 1].key {
        keys.insert(key, at: 0)
      } else if !keys.isEmpty {
        break
      }
    }
    guard let first = keys.first else { return [] }
    let action = KeyMap.action(for: first)
    let areSame = action != nil && keys.allSatisfy { KeyMap.action(for: $0) == action }
    return areSame ? [first] : keys
  }
}
