extension Glossary {
  /// What is learned from.
  static let data = Chapter(
    name: "the data",
    entries: [
      Entry(
        "data", "class", also: ["dataset", "example", "sample"],
        is:
          "The points to learn from. Each has two coordinates, x and y, and belongs to one of two "
          + "classes. The task is to tell the class of any place in the plane from these examples."),
      Entry(
        "points", also: ["coordinates", "(x, y)"],
        is:
          "How many examples there are, 100 unless you ask for more. (0.5, −1.2) lies at x = 0.5, "
          + "to the right of the middle, and y = −1.2, below it."),
      Entry(
        "target", also: ["label"],
        is:
          "What the score of a point should be: +1 if it is of the class named first, −1 if it is "
          + "of the other."),
      Entry(
        "circle", "in", "out",
        is: "Points all over a square. Those inside the circle of radius 1 around the middle are "
          + "'in', the others 'out'. No straight line can separate them: the boundary has to close."
      ),
      Entry(
        "moons", "upper", "lower",
        is: "Two half circles that reach into each other, one class each: 'upper' and 'lower'. A "
          + "straight line gets most of them right, a bent one all."),
      Entry(
        "xor", "same", "differ",
        is: "Points all over a square. Where x and y are both positive or both negative they are "
          + "'same', elsewhere 'differ'. Opposite corners belong together, so one line is not enough."
      ),
      Entry(
        "noise",
        is: "How far each point is moved at random from where it belongs; the number is the "
          + "standard deviation. With noise the classes overlap, and 100 of 100 right may mean that "
          + "the network has learned the accidents too."),
      Entry(
        "seed",
        is:
          "The number that all random choices follow from: where the points lie and which weights "
          + "the network starts with. The same seed gives the same run, to the last digit."),
      Entry(
        "weights-seed",
        is: "A seed for the first weights alone, so that other weights can be tried on the same "
          + "points. Without one, they follow from the seed too."),
    ])
}
