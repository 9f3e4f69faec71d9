import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

extension CommandLineTests {
  @Suite("A frame as text")
  struct FrameTests {
    @Test("It has the size that was asked for and shows the run")
    func hasSizeAndShowsRun() async throws {
      let outcome = try await Program.run("frame --size 120x40 --steps 20")
      #expect(outcome.status == 0)
      #expect(outcome.errors.isEmpty)
      #expect(!outcome.hasControls)
      #expect(outcome.lines.count == 40)
      #expect(outcome.lines.allSatisfy { $0.count <= 120 })
      let json = try JSONRun(try await Program.run("train --steps 20 --json"))
      let last = try #require(json.steps.last)
      let screen = Screen(outcome.output)
      #expect(screen.step == 20)
      let loss = try #require(screen.loss.flatMap(Double.init))
      #expect(abs(loss - last.loss) < 0.00005001)
      #expect(screen.contains("correct \(last.correct)/100"))
      #expect(screen.contains(json.end.diagnosis))
    }

    @Test(
      "Every size works and gives the same twice",
      arguments: ["1x1", "2x2", "20x5", "30x8", "40x12", "60x18", "80x24", "99x30", "200x60"])
    func everySizeWorks(_ size: String) async throws {
      let arguments = "frame \(small) --steps 3 --size \(size)"
      let outcome = try await Program.run(arguments)
      let numbers = size.split(separator: "x").compactMap { Int($0) }
      #expect(outcome.status == 0)
      #expect(outcome.lines.count == numbers.last)
      #expect(outcome.lines.allSatisfy { $0.count <= numbers.first ?? 0 })
      #expect(!outcome.hasControls)
      #expect(try await Program.run(arguments).output == outcome.output)
    }

    @Test(
      "Colours change nothing of the text but the view that comes next",
      arguments: ["", "--theme zeus-light"])
    func colorsLeaveText(_ look: String) async throws {
      let arguments = "frame \(small) --steps 3 --size 120x40 \(look)"
      let plain = try await Program.run(arguments)
      let colored = try await Program.run("\(arguments) --color always")
      #expect(colored.output.contains("\u{1b}["))
      // Without them there are no blocks.
      let text = colored.withoutColor.replacing("─ v blocks ─", with: "─ v margin ─")
      #expect(Screen(text) == Screen(plain.output))
      // Nothing of the colours stays on in the terminal.
      #expect(colored.lines.allSatisfy { $0.hasSuffix("\u{1b}[0m") || !$0.contains("\u{1b}") })
    }

    @Test("A sign can be seen without colour")
    func signIsSeenWithoutColor() async throws {
      let outcome = try await Program.run("frame \(small) --steps 3 --size 120x40")
      #expect(outcome.output.contains(/[-=+*#%@]{3}/))
      #expect(outcome.output.contains(/[.,':;~|]{3}/))
    }

    @Test("Blocks are drawn where they are asked for and have colours")
    func blocksNeedColors() async throws {
      let plain = try await Program.run("frame \(small) --steps 3")
      let blocks = try await Program.run("frame \(small) --steps 3 --heatmap blocks")
      // Without colours blocks would hide which class is where.
      #expect(plain.output == blocks.output)
      let colored = try await Program.run(
        "frame \(small) --steps 3 --heatmap blocks --color always")
      #expect(colored.output.contains("▀"))
    }

    @Test("A scene is opened by options")
    func sceneIsOpened() async throws {
      let outcome = try await Program.run(
        "frame \(small) --steps 30 --focus loss --zoom --log --size 60x18")
      let screen = Screen(outcome.output)
      #expect(screen.contains("1 Loss log ─") && screen.contains("l linear axis"))
      #expect(!screen.contains("4 Boundary"))
      let other = try await Program.run("frame \(small) --steps 3 --focus points --size 40x12")
      #expect(other.output.contains("3 Points"))
      let wrong = try await Program.run("frame --focus los")
      #expect(wrong.status == 64)
      #expect(
        wrong.errors
          == "zeusgrad-tui: --focus los: one of loss, gradients, points, boundary (loss?)\n")
    }

    @Test("Text is the default, ansi the same in colours")
    func textAndColors() async throws {
      let arguments = "frame \(small) --steps 3 --size 100x30"
      let text = try await Program.run(arguments)
      #expect(try await Program.run(arguments + " --format text").output == text.output)
      let colored = try await Program.run(arguments + " --color always")
      let ansi = try await Program.run(arguments + " --format ansi")
      #expect(ansi.output == colored.output && ansi.output.contains("38;2;"))
      let fewer = try await Program.run(arguments + " --format ansi --color 16")
      #expect(fewer.output == (try await Program.run(arguments + " --color 16")).output)
      let plain = try await Program.run(arguments + " --format text --color always")
      #expect(plain.output == text.output)
      #expect(
        plain.errors
          == "zeusgrad-tui: --color always has no effect: --format text has no colours.\n")
      #expect(try await Program.run("frame --format png").status == 64)
    }

    @Test("As a picture it is one document, with the colours of its theme")
    func picture() async throws {
      let arguments = "frame \(small) --steps 3 --size 120x40 --format svg --theme zeus-"
      var grounds: Set<String> = []
      for theme in ["dark", "light"] {
        let outcome = try await Program.run(arguments + theme)
        #expect(outcome.status == 0 && outcome.errors.isEmpty && !outcome.hasControls)
        #expect(XMLParser(data: Data(outcome.output.utf8)).parse())
        // 9 by 18 pixels each, and the window around them.
        #expect(outcome.output.contains(#" width="1104" height="772" "#))
        let ground = try #require(outcome.output.firstMatch(of: /rx="8" fill="(#[0-9a-f]{6})"/))
        grounds.insert(String(ground.1))
        for word in ["zeusgrad", "Boundary", "PAUSED", "∂L"] {
          #expect(outcome.output.contains(word))
        }
        #expect(!outcome.output.contains("url(") && !outcome.output.contains("href"))
      }
      #expect(grounds.count == 2)
      let few = try await Program.run(arguments + "dark --color 16")
      #expect(few.errors.contains("--color 16 has no effect: --format svg has all colours."))
    }

    @Test("The README shows what its command prints")
    func readme() async throws {
      let readme = try Documents.text(of: "README.md")
      let command = try #require(readme.firstMatch(of: /This is `zeusgrad-tui (frame [^`]*)`/))
      let printed = try await Program.run(String(command.1))
      try expectText(in: "README.md", printed.output) { text in
        let after = text[(text.range(of: command.0)?.upperBound ?? text.endIndex)...]
        return after.firstMatch(of: /```\n(?<block>(?s).*?)```\n/).map {
          $0.block.startIndex..<$0.block.endIndex
        }
      }
    }

    @Test("The README's pictures are printed by the program", arguments: ["dark", "light"])
    func pictureOfReadme(_ theme: String) async throws {
      let picture = try await Program.run(
        "frame --format svg --size 120x40 --steps 140 --at 120:lr=0.2 --theme zeus-\(theme)")
      #expect(picture.status == 0)
      try expectText(in: ".github/dashboard-\(theme).svg", picture.output)
    }
  }
}
