import Testing

@testable import NcursesTerminal

struct ControlStringsTests {
  private static let xterm = [
    "cup": "\u{1b}[%i%p1%d;%p2%dH", "smcup": "\u{1b}[?1049h", "rmcup": "\u{1b}[?1049l",
    "civis": "\u{1b}[?25l", "cnorm": "\u{1b}[?25h", "sgr0": "\u{1b}[m",
  ]

  @Test("Every mode is undone", arguments: [true, false])
  func everyModeIsUndone(_ mouse: Bool) {
    let strings = ControlStrings(mouse: mouse) { Self.xterm[$0] ?? "" }
    let modes = (strings.enter + strings.modes + strings.beginFrame).split(separator: "\u{1b}")
    for mode in modes {
      let undone = String(mode.dropLast()) + (mode.last == "h" ? "l" : "h")
      #expect(strings.leave.contains(undone))
    }
    #expect(strings.modes.contains("?1000h") == mouse)
    #expect(strings.leave.utf8.count < 512)
  }

  @Test("The old screen comes back last")
  func theOldScreenComesBackLast() {
    let strings = ControlStrings(mouse: true) { Self.xterm[$0] ?? "" }
    #expect(strings.leave.hasSuffix("\u{1b}[?1049l"))
  }

  @Test("A terminal that is not ANSI gets only its own sequences")
  func aTerminalThatIsNotANSIGetsOnlyItsOwn() {
    let vt52 = ["cup": "\u{1b}Y%p1%' '%+%c%p2%' '%+%c", "clear": "\u{1b}H\u{1b}J"]
    let strings = ControlStrings(mouse: true) { vt52[$0] ?? "" }
    #expect(strings.enter + strings.modes + strings.beginFrame + strings.endFrame == "")
    #expect(strings.leave == "\u{1b}H\u{1b}J")
  }
}
