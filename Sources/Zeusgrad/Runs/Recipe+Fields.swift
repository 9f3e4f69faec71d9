extension Recipe {
  /// One field of a recipe: its name, what it allows, how it is read and written.
  ///
  /// The table ``fields`` makes the options of the command line, the text of a recipe and their
  /// help, so that these cannot disagree.
  public struct Field: Sendable {
    /// How it is spelled, such as `lr`.
    public let key: String
    /// What it is, in a few words.
    public let help: String
    /// What it takes, as the end of a sentence: `a number from 0 to 1`.
    public let allowed: String
    /// Writes the field of a recipe, in a form that ``set(_:in:)`` reads back to the same bits.
    public let text: @Sendable (Recipe) -> String
    /// Reads the field; false if it is not allowed.
    private let assign: @Sendable (String, inout Recipe) -> Bool
    private let choices: [String]

    fileprivate init(
      _ key: String, help: String, allowed: String, choices: [String] = [],
      text: @escaping @Sendable (Recipe) -> String,
      assign: @escaping @Sendable (String, inout Recipe) -> Bool
    ) {
      self.key = key
      self.help = help
      self.allowed = allowed
      self.choices = choices
      self.text = text
      self.assign = assign
    }

    /// Reads the field from text into a recipe, which stays as it was where that fails.
    public func set(_ value: String, in recipe: inout Recipe) throws(FieldError) {
      var changed = recipe
      guard assign(value, &changed) else {
        let hint = choices.nearest(to: value).map { "\($0)? " } ?? ""
        throw FieldError(key: key, value: value, subject: help, allowed: allowed, hint: hint)
      }
      recipe = changed
    }
  }

  /// The table of fields, in the order in which they are shown.
  public static let fields: [Field] = [
    choice("data", "the data set", \.data),
    Field(
      "points", help: "the number of points", allowed: "a whole number from 1 to 100000",
      text: { String($0.points) },
      assign: { text, recipe in
        guard let value = Int(text), (1...100_000).contains(value) else { return false }
        recipe.points = value
        return true
      }),
    number("noise", "the standard deviation of the noise", 0...1, \.noise),
    Field(
      "seed", help: "the seed of points and first weights",
      allowed: "a whole number from 0 to 18446744073709551615",
      text: { String($0.seed) },
      assign: { text, recipe in
        guard let value = UInt64(text) else { return false }
        recipe.seed = value
        return true
      }),
    Field(
      "hidden", help: "the units of the hidden layers",
      allowed: "up to 8 whole numbers above 0 with commas between them, such as 16,16, or none",
      text: { $0.hidden.isEmpty ? "none" : $0.hidden.map(String.init).joined(separator: ",") },
      assign: { text, recipe in
        guard text != "none" else {
          recipe.hidden = []
          return true
        }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        let widths = parts.compactMap { $0 }
        guard widths.count == parts.count, widths.count <= 8, widths.allSatisfy({ $0 > 0 }) else {
          return false
        }
        recipe.hidden = widths
        return true
      }),
    choice("activation", "the function of the hidden layers", \.activation),
    choice("loss", "the loss", \.loss),
    number("l1", "the factor of the sum of magnitudes", 0...10, \.penalty.l1),
    number("l2", "the factor of the sum of squares", 0...10, \.penalty.l2),
    choice("optimizer", "the optimizer", \.method),
    number("momentum", "the momentum of sgd", 0...0.999, \.momentum),
    learningRate,
  ]

  /// The field that can also be changed while a run trains.
  static let learningRate = number(
    "lr", "the learning rate", learningRates, \.learningRate)

  /// The learning rates that are allowed.
  public static let learningRates = 1e-5...10.0

  /// The largest network that is trained: a step of it should not take minutes.
  public static let largestParameterCount = 1_000_000

  /// Finds a field by its key.
  public static func field(_ key: String) -> Field? { fields.first { $0.key == key } }

  /// Checks what no single field can: the size of the network.
  public func validate() throws(FieldError) {
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
        expected:
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

  private static func number(
    _ key: String, _ help: String, _ range: ClosedRange<Double>,
    _ path: any WritableKeyPath<Recipe, Double> & Sendable
  ) -> Field {
    Field(
      key, help: help,
      allowed: "a number from \(range.lowerBound.short) to \(range.upperBound.short)",
      text: { $0[keyPath: path].short },
      assign: { text, recipe in
        // Not every spelling that Swift reads, such as hexadecimal.
        guard text.allSatisfy("0123456789.eE+-".contains), let value = Double(text),
          range.contains(value)
        else { return false }
        recipe[keyPath: path] = value
        return true
      })
  }

  private static func choice<Value>(
    _ key: String, _ help: String, _ path: any WritableKeyPath<Recipe, Value> & Sendable
  ) -> Field where Value: RawRepresentable<String> & CaseIterable & Sendable {
    let names = Value.allCases.map(\.rawValue)
    return Field(
      key, help: help, allowed: "one of " + names.joined(separator: ", "), choices: names,
      text: { $0[keyPath: path].rawValue },
      assign: { text, recipe in
        guard let value = Value(rawValue: text) else { return false }
        recipe[keyPath: path] = value
        return true
      })
  }
}
