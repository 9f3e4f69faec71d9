extension Recipe {
  /// The table of fields, in the order in which they are shown: its own, then its settings.
  package static let fields: [Field<Recipe>] =
    [
      Field("data", "the data set", .choice, \.data, effect: .atStart),
      Field(
        "points", "the number of points", .wholeNumber(1...100_000), \.points, effect: .atStart),
      Field(
        "noise", "the standard deviation of the noise", .number(0...1), \.noise, effect: .atStart),
      Field(
        "seed", "the seed of the points and the first weights", .wholeNumber(0...(.max)), \.seed,
        effect: .atStart),
      Field(
        "weights-seed", "the seed of the first weights alone", .weightsSeed, \.weightsSeed,
        effect: .atStart),
      Field("hidden", "the units of the hidden layers", .widths, \.hidden, effect: .atStart),
    ] + Settings.fields.map { Field($0, of: \.settings) }

  /// The largest network that may be trained: a step should not take minutes.
  public static let largestParameterCount = 1_000_000

  /// Checks that every field is in its range, and what no single field can: the size of the network.
  public func validate() throws(FieldError) {
    for field in Self.fields {
      var recipe = self
      try field.set(field.text(self), in: &recipe)
    }
    var count = 0.0
    var inputs = 2.0
    for units in hidden + [1] {
      count += (inputs + 1) * Double(units)
      inputs = Double(units)
    }
    guard count <= Double(Self.largestParameterCount) else {
      let parameters = count < 1e15 ? String(Int(count)) : String(count)
      throw FieldError(
        key: "hidden", value: hidden.map(String.init).joined(separator: ","),
        allowed:
          "that would be \(parameters) parameters; at most \(Self.largestParameterCount) are allowed"
      )
    }
  }

  /// The fields that differ from the default recipe, as command-line arguments.
  public var arguments: [String] {
    Self.fields.filter { $0.text(self) != $0.text(.default) }.flatMap {
      ["--\($0.key)", $0.text(self)]
    }
  }
}
