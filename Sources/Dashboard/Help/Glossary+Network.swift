extension Glossary {
  /// What learns.
  static let network = Chapter(
    name: "the network",
    entries: [
      Entry(
        "2-16-16-1", "network", "layer", "unit", also: ["neuron", "input", "output", "out 16→1"],
        is:
          "The shape of the network: 2 inputs (x and y), two hidden layers of 16 units, 1 output, "
          + "the score. Each unit adds up what it gets, weighted, and passes that through its "
          + "activation. The network itself is not drawn: the map shows what it answers, and the "
          + "gradients have a row for each layer, the last named out."),
      Entry(
        "hidden", "hidden layer",
        is:
          "The layers between input and output, by their units: 16,16 is two layers of 16. In the "
          + "first each unit draws one straight edge; the layers after it combine edges into shapes."
      ),
      Entry(
        "parameters", "θ", also: ["theta"],
        is: "All the numbers that training changes, weights and biases together, written θ. A "
          + "2-16-16-1 network has 337."),
      Entry(
        "weights", also: ["initialization", "random"],
        is: "The factors by which a unit multiplies what it gets. They start random, since units "
          + "with equal weights would all learn the same."),
      Entry(
        "bias",
        is: "What a unit adds to its weighted sum. It moves the unit's edge away from the middle, "
          + "and starts at 0."),
      Entry(
        "activation",
        is: "The function that a hidden unit applies to its sum. Without one that bends, layers on "
          + "layers still make one straight line."),
      Entry(
        "relu",
        is: "max(0, x): passes on what is positive and turns the rest to 0. Fast and the usual "
          + "choice, but a unit that is off for every point no longer learns: see dead units."),
      Entry(
        "tanh",
        is: "Bends any number smoothly to between −1 and +1. Its edges are round; far from 0 it is "
          + "almost flat, and there little gradient passes."),
      Entry(
        "sigmoid",
        is: "Bends any number smoothly to between 0 and 1. It passes on at most a quarter of the "
          + "gradient, so with many layers the first ones hardly learn: see vanishing."),
      Entry(
        "linear",
        is: "No bend at all: the sum itself. With it in all layers the boundary is one straight "
          + "line, however many layers there are."),
      Entry(
        "score", also: ["prediction", "answer", "sign", "confidence"],
        is: "The network's answer for a place, any number. Its sign is the class, positive for the "
          + "one named first; its size says how sure. The map shows scores, strong marks for large "
          + "ones."),
      Entry(
        "boundary", "decision boundary",
        is:
          "Where the score is 0, between the two fields of the map. The network answers one class "
          + "on this side of it and the other beyond."),
    ])
}
