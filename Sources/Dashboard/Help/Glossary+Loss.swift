extension Glossary {
  /// What is made small.
  static let loss = Chapter(
    name: "the loss",
    entries: [
      Entry(
        "loss", also: ["error", "cost"],
        is:
          "One number for how wrong the network is: the data loss plus the penalty. Training makes "
          + "it smaller; 0 would be perfect. What a good value is depends on the kind: see hinge, "
          + "mse, bce."),
      Entry(
        "data loss",
        is: "The mean of the losses of all points, without the penalty. It is large where answers "
          + "are wrong, and still above 0 where they are right but not sure."),
      Entry(
        "hinge",
        is: "A point's loss is max(0, 1 − t·s) for the score s and the target t, +1 or −1. It is 0 "
          + "once the point is right and beyond the margin. Guessing 0 everywhere gives 1. A wrong "
          + "point costs 1 or more: below 0.1 at most one in ten is wrong."),
      Entry(
        "mse", "squared error",
        is: "A point's loss is (s − t)²: how far the score s is from its target t, +1 or −1. "
          + "Guessing 0 everywhere gives 1. A score beyond its target costs too, even if it is "
          + "right."),
      Entry(
        "bce", "cross-entropy",
        is:
          "Binary cross-entropy: ln(1 + e^(−t·s)), the surprise at the true class when the score s "
          + "is read as log odds. Guessing 0 everywhere gives 0.69, which is ln 2. It comes close to 0 "
          + "and never reaches it."),
      Entry(
        "penalty", also: ["regularization", "weight decay"],
        is: "What is added to the loss for large weights and biases. It keeps the boundary simple, "
          + "and it keeps pulling after the last point is right. Too strong, it leaves no room for "
          + "learning."),
      Entry(
        "L2",
        is: "A penalty: L2 times the sum of the squares of all parameters. It draws large ones "
          + "towards 0, and small ones hardly at all."),
      Entry(
        "L1",
        is: "A penalty: L1 times the sum of the magnitudes of all parameters. It pulls small ones "
          + "as hard as large ones, so that many end up close to 0."),
      Entry(
        "margin", "within the margin", "beyond the margin", also: ["+1", "−1", "±1"],
        is: "The strip around the boundary where the score is between −1 and +1. A point within it "
          + "may be right, but only just: a small change would tip it. Hinge pushes points out of it "
          + "and leaves those beyond it alone."),
    ])
}
