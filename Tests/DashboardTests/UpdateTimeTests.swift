import TerminalCanvas
import Testing

@testable import Dashboard
@testable import Zeusgrad

@Suite("What is said, and for how long")
struct UpdateTimeTests {
  @Test(
    "A key without a use is named, for two seconds",
    arguments: [
      (Key("x"), "x"), (Key("Q"), "Q"), (Key("x", .alt), "Alt-x"),
      (Key(.enter), "Enter"), (Key(.left), "←"), (Key(.up, .shift), "Shift-↑"),
      (Key(.function(5)), "F5"), (Key("c", .control), "^C"), (Key(.pageUp), "PgUp"),
      (Key("é"), "é"), (Key("m"), "m"), (Key(.up, .control), "^↑"),
    ])
  func unknown(key: Key, name: String) {
    var state = State.showing(.learning)
    _ = state.update(.time(3))
    var expected = state
    #expect(state.press(key).isEmpty)
    expected.message = Message(
      text: "\(name) does nothing here · ? shows the keys", end: 5, isOfKey: true)
    #expect(state == expected)
    #expect(state.nextChange == 5)
    _ = state.update(.time(4.99))
    #expect(state.message != nil)
    #expect(state.update(.time(5)).isEmpty)
    #expect(state.message == nil)
    #expect(state.nextChange == nil)
  }

  @Test(
    "Why a key did nothing is not said beyond the next key, and what another did is",
    arguments: [Key("1"), Key("?"), Key(":"), Key("s"), Key(.escape)])
  func untilNextKey(key: Key) {
    for (columns, rows) in [(80, 24), (40, 12)] {
      var state = State.showing(.learning, columns, rows, keys: [Key("x"), Key("l", .control)])
      #expect(state.message != nil)
      _ = state.press(key)
      #expect(state.message == nil)
    }
    var state = State.showing(.paused)
    _ = state.press(key)
    #expect(state.message?.text == "lr 0.2 → 0.5 · u undoes")
  }

  @Test("What a command has to say is shown once, for four seconds")
  func notices() {
    var state = State.showing(.learning)
    _ = state.update(.time(10))
    var scene = Scene.learning
    scene.notice = TrainingSession.Notice(number: 1, event: .nothingToUndo)
    state.show(scene)
    #expect(state.message == Message(text: "nothing to undo", end: 14))
    _ = state.update(.time(13.9))
    state.show(scene)
    #expect(state.message == Message(text: "nothing to undo", end: 14))
    _ = state.update(.time(14))
    state.show(scene)
    #expect(state.message == nil)

    scene.notice = TrainingSession.Notice(number: 2, event: .nothingToUndo)
    state.show(scene)
    #expect(state.message == Message(text: "nothing to undo", end: 18))
  }

  @Test("What was said before the screen opened is said")
  func firstNotice() {
    #expect(State.showing(.paused).message?.text == "lr 0.2 → 0.5 · u undoes")
    #expect(State.showing(.learning).message == nil)
  }

  @Test("A command is on its way only when the session is slow")
  func waiting() {
    var state = State.showing(.learning)
    _ = state.update(.time(1))
    #expect(state.nextChange == nil)
    _ = state.press(Key("s"))
    #expect(!state.isWaiting)
    #expect(state.nextChange == 1.1)
    _ = state.update(.time(1.05))
    #expect(!state.isWaiting)
    _ = state.update(.time(1.1))
    #expect(state.isWaiting)
    #expect(state.nextChange == nil)
    let scene = Scene.learning
    _ = state.update(.snapshot(scene.snapshot(state.requests, acknowledged: state.sent - 1)))
    #expect(state.isWaiting)
    _ = state.update(.snapshot(scene.snapshot(state.requests, acknowledged: state.sent)))
    #expect(!state.isWaiting)
    #expect(state.nextChange == nil)
  }

  @Test("What the session is told to look at is not waited for")
  func lookingIsNotAsked() {
    var state = State.showing(.learning)
    _ = state.press(Key("z"))
    _ = state.update(.time(60))
    #expect(!state.isWaiting)
    #expect(state.nextChange == nil)
  }

  @Test("The next change is the first of all there are")
  func nextChange() {
    var state = State.showing(.learning)
    _ = state.press(Key("s"), Key("x"))
    #expect(state.nextChange == 0.1)
    _ = state.update(.time(0.1))
    #expect(state.nextChange == 2)
  }

  @Test("Nothing moves by itself where nothing was said or asked")
  func stillness() {
    var state = State.showing(.paused)
    _ = state.update(.time(4))
    let frame = state.frame()
    _ = state.update(.time(1e9))
    #expect(state.nextChange == nil)
    #expect(state.frame() == frame)
  }
}
