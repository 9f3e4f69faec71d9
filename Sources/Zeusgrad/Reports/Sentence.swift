/// A sentence in several lengths: what is so, and what may be done about it.
package struct Sentence: Equatable, Sendable {
  /// What is so, the longest form first.
  package let statements: [String]
  /// What may be done about it, the longest form first; empty where there is nothing to do.
  package let offers: [String]

  init(_ statements: String..., offers: [String] = []) {
    self.statements = statements
    self.offers = offers
  }

  /// All of it.
  package var whole: String { ([statements[0]] + offers.prefix(1)).joined(separator: " ") }

  /// The longest form that fits in some columns; where none does, only what may be done is left.
  package func fitting(_ columns: Int) -> String {
    let endings = offers.isEmpty ? [""] : offers.map { " " + $0 }
    let forms = statements.flatMap { statement in endings.map { statement + $0 } }
    let fitting = forms.filter { $0.unicodeScalars.count <= columns }
    return fitting.max { $0.unicodeScalars.count < $1.unicodeScalars.count }
      ?? offers.last ?? statements[statements.count - 1]
  }
}
