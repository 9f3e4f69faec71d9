import Foundation
import TestSupport
import Testing

extension TmuxTests {
  @Suite("Keys that change what is looked at")
  struct LookingTests {
    @Test("v draws blocks, lines on them, and characters again", arguments: Tmux.Size.layouts)
    func vGoesRoundTheViews(_ size: Tmux.Size) async throws {
      let terminal = try await Tmux.open(size)
      let ascii = try await terminal.startPaused(size)
      let blocks = try await terminal.press("v", until: "blocks") { screen in
        screen.boundary.contains { $0.contains("▀") } && screen.contains("●")
      }
      #expect(blocks.lossPanel == ascii.lossPanel)
      let margin = try await terminal.press("v", until: "lines") { screen in
        screen.boundary.contains { $0.contains(/[⠁-⣿]/) } && screen.contains("●")
      }
      #expect(margin.lossPanel == ascii.lossPanel)
      try await terminal.press("v", until: "what was there") { $0 == ascii }
    }

    @Test("t and T change the theme and nothing but colours", arguments: Tmux.Size.layouts)
    func changeOfTheme(_ size: Tmux.Size) async throws {
      let terminal = try await Tmux.open(size)
      try await terminal.startPaused(size)
      // Above the sentence, at whose end the name of the theme is said.
      func picture(colored: Bool) async throws -> [String] {
        try await terminal.screen(colored: colored).lines.dropLast(2)
      }
      let (text, dark) = (try await picture(colored: false), try await picture(colored: true))
      try await terminal.press("t", until: "the theme") { $0.contains("theme zeus-light") }
      #expect(try await picture(colored: false) == text)
      let light = try await picture(colored: true)
      #expect(light != dark)
      try await terminal.press("T", until: "the theme") { $0.contains("theme zeus-dark") }
      #expect(try await picture(colored: true) == dark)
      try await terminal.press("T", until: "the theme") { $0.contains("theme zeus-light") }
      #expect(try await picture(colored: true) == light)
    }

    @Test("Help opens and is closed by q, Esc and its own keys", arguments: Tmux.Size.layouts)
    func helpOpensAndCloses(_ size: Tmux.Size) async throws {
      let terminal = try await Tmux.open(size)
      let text = try await terminal.startPaused(size)
      for (open, close) in [("?", "q"), ("h", "Escape"), ("?", "?"), ("?", "h")] {
        let help = try await terminal.press(open, until: "help") { $0.showsHelp }
        #expect(help.contains("What is happening?"))
        try await terminal.press(close, until: "what was there") { $0 == text }
      }
    }

    @Test("Help scrolls where it is longer than the screen")
    func helpScrolls() async throws {
      let terminal = try await Tmux.open(.compact)
      try await terminal.startPaused(.compact)
      let top = try await terminal.press("?", until: "help") { $0.showsHelp }
      try await terminal.press("End", until: "the last lines") { screen in
        screen.contains("the run goes on") && !screen.contains("What is happening?")
      }
      try await terminal.press("Home", until: "the first lines") { $0 == top }
      try await terminal.press("NPage", until: "a page") { $0 != top && $0.showsHelp }
      try await terminal.press("PPage", until: "the first lines") { $0 == top }
    }

    @Test("An unknown key is mentioned and the words go away", arguments: Tmux.Size.layouts)
    func unknownKeyIsMentioned(_ size: Tmux.Size) async throws {
      let terminal = try await Tmux.open(size)
      let text = try await terminal.startPaused(size)
      for (key, name) in [("x", "x"), ("F5", "F5"), ("C-a", "^A"), ("é", "é")] {
        try await terminal.press(key, until: "words") { screen in
          screen.contains("\(name) does nothing here")
        }
      }
      try await terminal.wait(for: "them to go") { $0 == text }
    }

    @Test("Ctrl-L repairs what another program has written")
    func repaintRepairsScreen() async throws {
      let terminal = try await Tmux.open(.compact)
      let text = try await terminal.startPaused(.compact)
      let device = try await terminal.ask("#{pane_tty}")
      try Data("\u{1b}[5;5HBROADCAST\r\n\nMESSAGE".utf8).write(
        to: URL(fileURLWithPath: device), options: [])
      try await terminal.wait(for: "the mess") { $0.contains("BROADCAST") && $0 != text }
      try await terminal.press("C-l", until: "what was there") { $0 == text }
    }

    @Test("z shows one panel alone and the numbers choose it")
    func zShowsOnePanel() async throws {
      let terminal = try await Tmux.open(.compact)
      let text = try await terminal.startPaused(.compact)
      for (key, title) in [("1", "─ 1 Loss"), ("2", "─ 2 Gradients"), ("3", "─ 3 Points")] {
        try await terminal.press(key, "z", until: "\(title) alone") { screen in
          screen.contains(title) && !screen.contains("─ 4 ")
        }
        // The panel with the focus names its keys.
        try await terminal.press("q", "4", until: "all panels") { $0 == text }
      }
    }

    @Test("A scene that is opened by options is the one that frame prints")
    func sceneIsOpened() async throws {
      let pty = try Pty(
        nil, tiny + ["--paused", "--focus", "loss", "--zoom", "--log"], size: Tmux.Size(80, 24))
      try await pty.wait(for: "PAUSED")
      let frame = try await Program.frame(
        Tmux.Size(80, 24), tiny.joined(separator: " ") + " --focus loss --zoom --log")
      #expect(frame.contains("1 Loss log"))
      // The pace is not that of frame, but has no room at this size.
      try await pty.wait(untilShown: frame)
      // The first closes what is open.
      try await pty.send("q")
      _ = try await pty.quit()
    }
  }
}
