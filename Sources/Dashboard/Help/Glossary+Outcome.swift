extension Glossary {
  /// What has come of it.
  static let outcome = Chapter(
    name: "the result",
    entries: [
      Entry(
        "correct", "right", "wrong", "accuracy",
        is:
          "How many points have a score with the sign of their class; divided by all points, that "
          + "is the accuracy. The loss can fall while this number stands still: answers become surer "
          + "before they change."),
      Entry(
        "always 'out'", "always", "guessing", "majority",
        is: "What you would get right by always answering the larger class, without having learned "
          + "anything. A network is worth something only above that number."),
      Entry(
        "best",
        is:
          "The lowest loss of the run so far, and the step that had it. If the present loss is far "
          + "above, something has gone wrong since."),
      Entry(
        "plateau", "flat", also: ["stuck", "local minimum"],
        is: "The loss hardly falls for a while. Sometimes it falls again by itself, once some unit "
          + "has found its place; other weights or a larger network may help."),
      Entry(
        "settled", also: ["converged", "convergence"],
        is:
          "The loss has not fallen by 1 % for 100 steps. If the points are right, you may stop; if "
          + "they are not, more steps will hardly help, but a change may."),
      Entry(
        "done", also: ["overfitting", "generalization", "validation", "test"],
        is: "All points are right. You may stop. Whether the network has learned the shape or only "
          + "memorised the points, no point that it was trained on can tell."),
    ])
}
