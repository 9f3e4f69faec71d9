import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

/// What somebody asked who had never trained a network.
@Suite("What a beginner asks is answered")
struct BeginnerTests {
  /// The questions, each with words of the answer in the help.
  static let inHelp = [
    ("What are the letters?", "The letters or discs on top are the points it learns from"),
    ("Which of them are wrong?", "A capital letter or a diamond on a ground of its own is wrong"),
    ("Inside of what?", "inside the circle of radius 1 around the middle are 'in'"),
    (
      "Is 0.59 a good loss?",
      "Guessing 0 everywhere gives 1. A wrong point costs 1 or more: below 0.1 at most one in ten"
    ),
    ("What would guessing give?", "Guessing 0 everywhere gives 1"),
    ("What is L2?", "L2 times the sum of the squares of all parameters"),
    ("What does 'guessing gets' mean?", "by always answering the larger class"),
    ("What is 2-16-16-1?", "two hidden layers of 16 units"),
    ("What is relu?", "max(0, x)"),
    ("What is hinge?", "max(0, 1 − t·s)"),
    ("What is sgd?", "learning rate times its gradient, downhill"),
    ("What happens in a step?", "Forward: the network scores all points."),
    ("Who changes what?", "the optimizer moves every parameter a little the other way"),
    ("What does the rate do to the picture?", "Too low, and the boundary creeps; too high"),
    ("The seed of what?", "where the points lie and which weights the network starts with"),
    ("How strongly is each layer pulled?", "How strongly the points pull each layer"),
    ("Where is this network?", "The network itself is not drawn"),
    (
      "A history of what?",
      "the norm of the gradient of the data loss, on a log scale, and its history"
    ),
    ("Over how long?", "Each character is one step, or several once"),
    ("What is update/weight?", "how far the last step moved the layer relative to its size"),
    ("What is a dead unit?", "A dead unit is off for every point and learns nothing"),
    ("What is the score?", "The sign of the score is the answer"),
    ("Why does the margin matter?", "even if it is right, a small change of the weights would tip"),
    ("Which one is (−0.82, −0.24)?", "x to the right of the middle, y up"),
    ("What is best?", "The lowest loss of the run so far"),
    ("What is the pace?", "How many steps a second are trained for you to watch"),
    ("When is it done?", "The loss has not fallen by 1 % for 100 steps"),
    ("May I stop?", "All points are right. You may stop."),
  ]

  @Test("The help has the answer", arguments: inHelp)
  func help(question: String, answer: String) {
    // In one column no line of the other stands in between.
    let lines = HelpPage().lines(in: .showing(.learning, 80, 24))
    let words = lines.flatMap { $0 }.flatMap { $0.text.split(separator: " ") }
    #expect(words.joined(separator: " ").contains(answer), "\(question)")
  }

  /// The questions, each with what the screen shows.
  static let onScreen = [
    ("How many are right?", "correct 18/20"),
    ("What would guessing get?", "always 'out': 12"),
    ("Which letter is which class?", "o in"),
    ("What is the loss made of?", "= data "),
    ("How good was it at best?", "best "),
    ("How do I find out more?", "? h help"),
  ]

  @Test("The screen has the answer", arguments: onScreen)
  func screen(question: String, answer: String) {
    #expect(State.showing(.learning, 120, 40).frame().text.contains(answer), "\(question)")
  }
}
