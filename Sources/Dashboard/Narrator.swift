package import TerminalCanvas
import Zeusgrad

/// Tells a run in lines of words, where nothing can be drawn: only what is new and matters.
package struct Narrator: Sendable {
  /// The shortest time between two sentences while the run goes on, in seconds.
  private static let sentenceGap = 1.0

  /// What was told last, of each thing.
  private var isPrepared = false
  private var recipe: Recipe?
  private var message: Message?
  private var isPaused: Bool?
  private var step = 0
  private var condition: Diagnosis.Condition?
  private var sentenceTime = -sentenceGap

  package init() {}

  /// What is new since it was asked last.
  package mutating func news(of state: State) -> [String] {
    var lines: [String] = []
    if let message = state.message, message != self.message { lines.append(message.text) }
    message = state.message
    if let session = state.session {
      lines += news(of: session, in: state)
    } else if !isPrepared {
      isPrepared = true
      lines.append(state.recipe.preparation)
    }
    return lines.map(Self.spoken)
  }

  private mutating func news(
    of session: TrainingSession.Snapshot, in state: State
  ) -> [String] {
    var lines: [String] = []
    if session.run.recipe != recipe {
      recipe = session.run.recipe
      condition = nil
      lines.append(session.recipeWords.joined(separator: ", "))
    }
    if session.isPaused {
      // The figures may still be those of a step before.
      if session.isCurrent, isPaused != true || session.report.step != step {
        lines.append((isPaused == true ? "" : "paused at ") + numbers(of: session))
        isPaused = true
      }
    } else if isPaused != false {
      isPaused = false
      step = session.report.step
      lines.append("running, \(session.pace.words)")
    } else if Self.milestone(session.report.step) > Self.milestone(step) {
      lines.append(numbers(of: session))
    } else {
      // One that was brought back, or begun anew, counts from where it is.
      step = min(step, session.report.step)
    }
    if session.diagnosis.condition != condition,
      session.isPaused || state.now >= sentenceTime + Self.sentenceGap
    {
      lines.append(sentence(of: session, in: state))
    }
    return lines
  }

  /// Takes what was typed and says what is to be done, and what is to be told at once.
  package mutating func take(
    _ event: InputEvent, in state: inout State
  ) -> (commands: [Command], lines: [String]) {
    let isTyping = state.prompt != nil
    if case .key(let key) = event, !isTyping {
      if key.code == .enter, let session = state.session {
        return ([], [numbers(of: session), sentence(of: session, in: state)].map(Self.spoken))
      }
      if let action = KeyMap.action(for: key), !action.isOfRun, !Self.actions.contains(action) {
        return ([], [Self.spoken("\(key.name) concerns the screen, and there is none")])
      }
    }
    let commands = state.update(.input([event]))
    // A line that is not understood has to be typed again.
    if case .key(let key) = event, key.code == .enter, isTyping { state.prompt = nil }
    let help = state.help.map(Self.lines) ?? []
    state.help = nil
    return (commands, help + news(of: state))
  }

  private mutating func numbers(of session: TrainingSession.Snapshot) -> String {
    step = session.report.step
    let report = session.report
    return "step \(report.step.grouped): loss \(report.loss.fourDecimals), "
      + "\(report.correct.grouped) of \(report.points.grouped) right, "
      + "learning rate \(session.settings.learningRate.short)"
  }

  private mutating func sentence(
    of session: TrainingSession.Snapshot, in state: State
  ) -> String {
    condition = session.diagnosis.condition
    sentenceTime = state.now
    return state.words(of: session).whole
  }

  /// The last of the steps 1, 2, 5, 10, 20, 50 and so on; each is a milestone.
  private static func milestone(_ step: Int) -> Int {
    var power = 1
    while power <= step / 10 { power *= 10 }
    return [5, 2, 1].lazy.map { $0 * power }.first { $0 <= step } ?? 0
  }

  /// What keys do beside what concerns the run; the help does not list all of it.
  private static let listed: [Action] = [.prompt, .help, .close]
  private static let actions = listed + [.escape, .repaint]

  private static func lines(of help: HelpPage) -> [String] {
    switch help.topic {
    case .everything:
      let keys = KeyMap.lines.filter { line in
        line.bindings.contains { $0.action.isOfRun || listed.contains($0.action) }
      }
      return ["Enter: say the numbers and what is happening"]
        + keys.map { spoken("\($0.keys): \($0.help)") }
    case .words: return Glossary.chapters.flatMap(\.entries).flatMap(lines)
    case .word(let entry): return lines(of: entry)
    }
  }

  private static func lines(of entry: Glossary.Entry) -> [String] {
    ["\(entry.heading): \(entry.text)"].map(spoken)
  }

  /// Words for signs that are read out by a name that says nothing, or not at all.
  private static func spoken(_ text: String) -> String {
    [
      (" → ", " to "), (" · ", ", "), ("↑ ↓", "up and down arrow"), ("↑", "up arrow"),
      ("↓", "down arrow"), ("–", "-"), ("−", "-"),
    ].reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
