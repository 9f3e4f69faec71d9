extension Glossary {
  /// What moves the weights.
  static let gradients = Chapter(
    name: "the gradients",
    entries: [
      Entry(
        "gradient",
        is: "For each parameter, how much the loss would rise if that parameter grew a little. "
          + "Against it lies the quickest way down, and that is where a step goes."),
      Entry(
        "‖∂L/∂θ‖", "norm", "pull",
        is:
          "The length of a layer's gradient, over its weights and biases: how strongly the points "
          + "pull that layer. It is that of the data loss; the penalty's pull is not in it."),
      Entry(
        "history",
        is:
          "The norm of a layer's gradient over the latest steps, the present one at the right. Each "
          + "character is one step, or several once the run is longer than 1,024."),
      Entry(
        "update/weight",
        is: "How far the last step moved a layer, divided by the size of its weights and biases. "
          + "About 1e-3 to 1e-2 is healthy; above 0.1 the steps are too long, and far below 1e-3 "
          + "little is learned."),
      Entry(
        "dead units", "dead",
        is: "Units of a relu layer that are 0 for every point. No gradient passes through them, so "
          + "the points cannot bring them back. A few do no harm; if a whole layer is dead, the "
          + "network answers the same everywhere: undo, or start with other weights."),
      Entry(
        "verdict", "all layers learning",
        also: ["not trained yet", "layers move fast", "settled gradients"],
        is: "The words below the gradients say what the numbers above them mean: whether every "
          + "layer is pulled and moves, or which one is not, or is moved too far."),
      Entry(
        "vanishing", "vanishing gradient", also: ["weak gradient", "saturated"],
        is: "When each layer passes on only a part of the gradient, little is left for the first "
          + "ones, and they hardly learn. Tanh, relu or fewer layers help."),
      Entry(
        "exploding", "diverged", also: ["nan", "inf", "infinity", "not finite"],
        is:
          "When a step is so long that the next gradient is larger still, the loss grows from step "
          + "to step until it is no number any more. Take the change back, or lower the learning "
          + "rate and start over."),
    ])
}
