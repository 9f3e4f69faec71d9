import TerminalCanvas
import Testing

@testable import Dashboard
@testable import Zeusgrad

@Suite("What is told where nothing can be drawn")
struct NarratorTests {
  private var state = State.empty(30, 8)
  private var narrator = Narrator()

  /// What is told once a scene has been shown, a while later.
  private mutating func tell(_ scene: Scene) -> [String] {
    _ = state.update(.time(state.now + 2))
    state.show(scene)
    return narrator.news(of: state)
  }

  private mutating func press(_ key: Key) -> (commands: [Command], lines: [String]) {
    narrator.take(.key(key), in: &state)
  }

  @Test("The preparation is told once")
  mutating func preparation() {
    #expect(narrator.news(of: state) == ["preparing 16,16: 337 parameters"])
    #expect(narrator.news(of: state) == [])
  }

  @Test("At first the run, then the figures and the sentence, each once")
  mutating func beginning() {
    var scene = Scene.start
    scene.isPaused = true
    #expect(
      tell(scene) == [
        "circle 20, 2-16-16-1 relu, hinge + L2, sgd",
        "paused at step 0: loss \(scene.report.loss.fourDecimals), \(scene.report.correct) of 20 right, "
          + "learning rate 0.1",
        scene.snapshot().diagnosis.words { KeyMap.keys(for: $0) }.whole,
      ])
    #expect(tell(scene) == [])
  }

  @Test(
    "While it runs, milestones are told",
    arguments: [
      ([0, 1, 2, 3, 4, 5, 6], [1, 2, 5]), ([9, 10, 11, 19, 20, 49, 50], [10, 20, 50]),
      ([150, 180, 240, 499, 505, 1999, 2000], [240, 505, 1999, 2000]),
      // After another run has begun or one was brought back they count anew.
      ([60, 3, 4, 5], [5]),
    ])
  mutating func milestones(steps: [Int], told: [Int]) {
    var scene = Scene()
    var lines: [String] = []
    for step in steps {
      scene.step = step
      lines += tell(scene)
    }
    let figures = lines.compactMap { $0.firstMatch(of: /^step ([\d,]+): loss/)?.1 }
    #expect(figures.map { String($0).replacing(",", with: "") } == told.map(String.init))
  }

  @Test("While it is paused, every step is told")
  mutating func pausedSteps() {
    var scene = Scene.paused
    scene.notice = nil
    _ = tell(scene)
    scene.step += 1
    let lines = tell(scene)
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("step 241: loss ") == true)
  }

  @Test("Pausing and going on are told")
  mutating func pausing() {
    var scene = Scene()
    _ = tell(scene)
    scene.isPaused = true
    #expect(tell(scene).first?.hasPrefix("paused at step 240: loss ") == true)
    scene.isPaused = false
    #expect(tell(scene) == ["running, pace 10 steps/s"])
  }

  @Test("Another condition is told, while it runs at most once a second")
  mutating func conditions() {
    _ = tell(.learning)
    let stuck = Scene.stuck
    state.show(stuck)
    let sentence = state.words(of: stuck.snapshot()).whole
    #expect(sentence.contains("of 20 right"))
    let later = tell(stuck)
    #expect(later.last == narratedWords(sentence).first)
    state.show(.learning)
    #expect(narrator.news(of: state).isEmpty)
  }

  private func narratedWords(_ text: String) -> [String] {
    [text.replacing(" → ", with: " to ").replacing("↓", with: "down arrow")]
  }

  @Test("A change of a setting is told in words")
  mutating func changes() {
    var scene = Scene.learning
    _ = tell(scene)
    scene.notice = TrainingSession.Notice(
      number: 1, event: .changed(field: "lr", from: "0.2", to: "0.5"))
    #expect(tell(scene) == ["lr 0.2 to 0.5, u undoes"])
    #expect(tell(scene) == [])
  }

  @Test("Enter tells the figures and what is happening")
  mutating func enter() {
    _ = tell(.learning)
    let (commands, lines) = press(Key(.enter))
    #expect(commands.isEmpty)
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("step 240: loss 0.") == true)
    #expect(lines.first?.hasSuffix("learning rate 0.5") == true)
    #expect(lines.last?.contains("right") == true)
  }

  @Test("Keys of the run do the same as everywhere")
  mutating func keysOfRun() {
    _ = tell(.learning)
    for (key, command) in UpdateKeyTests.sessionKeys {
      #expect(press(key).commands == [.session(command)])
    }
    #expect(press(Key("q")).commands == [.quit])
  }

  @Test("Keys of the screen change nothing and say so", arguments: ["z", "v", "l", "1", "t"])
  mutating func keysOfScreen(key: Character) {
    _ = tell(.learning)
    let before = state
    let (commands, lines) = press(Key(key))
    #expect(commands.isEmpty)
    #expect(lines == ["\(key) concerns the screen, and there is none"])
    #expect(state == before)
  }

  @Test("The help is a list of keys, and stays open for none of them")
  mutating func help() {
    _ = tell(.learning)
    let lines = press(Key("?")).lines
    #expect(lines.contains("space: pause or resume"))
    #expect(lines.contains { $0.hasPrefix("up and down arrow: learning rate") })
    #expect(!lines.contains { $0.contains("zoom") })
    #expect(state.help == nil)
    #expect(press(Key(" ")).commands == [.session(.togglePause)])
  }

  @Test("A command line does what it does everywhere, and one that is not understood is closed")
  mutating func commandLine() {
    _ = tell(.learning)
    func type(_ text: String) -> (commands: [Command], lines: [String]) {
      _ = press(Key(":"))
      for character in text { _ = press(Key(character)) }
      return press(Key(.enter))
    }
    #expect(type("lr 0.03").commands == [.session(.change(.learningRate(0.03)))])
    #expect(type("what hinge").lines.first?.hasPrefix("hinge: A point's loss is max(0, 1") == true)
    let wrong = type("nonsense")
    #expect(wrong.commands.isEmpty)
    #expect(wrong.lines.first?.hasPrefix("no command nonsense: one of ") == true)
    #expect(state.prompt == nil)
  }

  @Test("Nothing that is told has an arrow, a dot or an escape in it")
  mutating func words() {
    var lines: [String] = []
    for (_, scene) in Scene.all {
      lines += tell(scene)
      lines += press(Key("?")).lines
    }
    for line in lines {
      #expect(!line.contains { "→·↑↓\u{1b}\r\n".contains($0) }, "\(line)")
    }
  }
}
