extension Glossary {
  /// How it becomes small.
  static let training = Chapter(
    name: "training",
    entries: [
      Entry(
        "step", "update", also: ["training", "backpropagation", "backprop", "forward", "backward"],
        is:
          "Forward: the network scores all points. Loss: the scores are compared with the classes. "
          + "Backward: the gradient says for each parameter which way the loss rises. Update: the "
          + "optimizer moves every parameter a little the other way. Nothing else changes them."),
      Entry(
        "batch",
        is: "The points that one step looks at. Here it is always all of them, the full batch, so "
          + "the loss falls without jitter as long as the learning rate is small enough."),
      Entry(
        "epoch",
        is:
          "One pass over all points. A step looks at all of them, so here an epoch is a step, and "
          + "only steps are counted."),
      Entry(
        "optimizer",
        is: "The rule by which the gradient changes the parameters: sgd or adam."),
      Entry(
        "sgd", "gradient descent",
        is: "Moves each parameter by the learning rate times its gradient, downhill. The S stands "
          + "for stochastic, drawing points at random; with the full batch nothing is random."),
      Entry(
        "adam",
        is:
          "Gives each parameter a step length of its own, from the mean and the size of its latest "
          + "gradients. Usual learning rates are smaller than those of sgd: 0.01 is a good start here."
      ),
      Entry(
        "momentum",
        is: "How much of its last direction sgd keeps, from 0 (nothing) to below 1; 0.9 is usual. "
          + "The parameters then roll like a ball: faster down a long slope, past the bottom at "
          + "times."),
      Entry(
        "lr", "learning rate", also: ["step size", "jumping", "jumps", "spike"],
        is:
          "How far a step moves the parameters. Too low, and the boundary creeps; too high, and it "
          + "leaps about while the loss jumps, or all units die. 0.1 suits this network with sgd."),
      Entry(
        "pace", also: ["steps/s", "speed"],
        is: "How many steps a second are trained for you to watch, and how many were achieved. It "
          + "changes nothing about the result."),
    ])
}
