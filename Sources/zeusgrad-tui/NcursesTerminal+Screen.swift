import Dashboard
import NcursesTerminal
import TerminalCanvas

extension NcursesTerminal: Screen {
  func take(_ events: [InputEvent], into state: inout State) -> [Command] {
    state.update(.input(events))
  }

  func show(_ state: State) { present(state.frame(), palette: state.palette) }
}
