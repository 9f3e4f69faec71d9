import Dashboard
import Zeusgrad

/// What a command was asked, as far as parts of it can be in each other's way.
struct GivenOptions {
  let recipe: Recipe
  /// The keys of the recipe's fields that were given.
  let keys: Set<String>
  /// The changes during the run, in the order in which they were given.
  let controls: [Control]
  /// The step at which the run ends; nil where it goes on.
  var end: Int?
  /// When the dashboard pauses.
  var until: StopCondition?
  var pauseStep: Int?
  /// How fast it is to be, where that was given, and how fast it may be.
  var pace: Pace?
  var maxPace = Pace.max
  /// What a frame is printed as, where that was given, and whether it has colours.
  var format: FrameFormat?
  var hasColor = true
  /// What concerns the screen, by its name, as it was given.
  var screen: [String: String] = [:]
  /// Where everything is in a frame; the dashboard has no layout of its own before it opens.
  var layout: Layout?
  /// Whether words are said and nothing is drawn.
  var isLinear = false
  var engine = Engine.compiled
  var threads: String?
  /// Which steps are printed.
  var every: Int?
  var isJSON = false

  /// The run that the options describe.
  var run: Run { Run(recipe, journal: Journal(controls)) }

  /// A sentence for each option that has no effect.
  var idle: [String] {
    (IdleOption.ofRuns + IdleOption.ofScreens).flatMap { $0.find(self) }.map {
      "\($0.option) has no effect: \($0.reason)."
    }
  }

  /// Says on standard error which options have no effect.
  func reportIdle() {
    for sentence in idle { StandardStreams.printError("zeusgrad-tui: \(sentence)") }
  }
}
