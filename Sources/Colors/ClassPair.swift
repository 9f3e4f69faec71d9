/// The two colours of a scheme that stand for the two classes.
struct ClassPair: Equatable {
  /// The colour of the class with positive scores.
  let positive: RGB
  /// The colour of the class with negative scores.
  let negative: RGB

  /// Below this difference a pair cannot be told apart at a glance.
  static let enough = 0.1

  /// base09 and base0D, orange and blue, or the most different two accents where those are too alike.
  init(_ scheme: Scheme) {
    let (orange, blue) = (scheme[0x9], scheme[0xD])
    if orange.difference(from: blue) >= Self.enough {
      (positive, negative) = (orange, blue)
      return
    }
    var best = (one: orange, two: blue, difference: 0.0)
    for first in 0x8..<0xF {
      for second in (first + 1)...0xF {
        let difference = scheme[first].difference(from: scheme[second])
        if difference > best.difference { best = (scheme[first], scheme[second], difference) }
      }
    }
    // The positive field is the lighter one, so that a grey print reads the same in every theme.
    (positive, negative) =
      best.one.luminance >= best.two.luminance ? (best.one, best.two) : (best.two, best.one)
  }
}
