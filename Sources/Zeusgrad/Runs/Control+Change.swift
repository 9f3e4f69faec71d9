extension Control {
  /// A field of the settings and its new value.
  public struct Change: Hashable, Sendable {
    /// The key of the field, such as `lr`.
    public let field: String
    /// The new value as it is written, such as `0.2`; it reads back to the same bits.
    public let value: String

    /// Reads a change from the key of a field and a value.
    ///
    /// - Throws: What is allowed, if the field has no such value or cannot change while a run
    ///   trains.
    public init(_ field: String, to value: String) throws(FieldError) {
      let row: Field<Recipe.Settings>
      do {
        row = try ValueFormat.choice(Recipe.Settings.controls, by: \.key).parse(field, for: field)
      } catch {
        throw FieldError(
          key: field, value: value, subject: "what can be changed", allowed: error.allowed,
          meant: error.meant)
      }
      try self.init(row, to: value)
    }

    /// A change of any field of the settings.
    init(_ field: Field<Recipe.Settings>, to value: String) throws(FieldError) {
      var settings = Recipe.Settings()
      try field.set(value, in: &settings)
      self.field = field.key
      self.value = field.text(settings)
    }

    /// Another learning rate.
    ///
    /// - Precondition: `rate` is in ``Recipe/learningRates``.
    public static func learningRate(_ rate: Double) -> Change {
      guard let change = try? Change("lr", to: rate.short) else {
        fatalError("a learning rate is in \(Recipe.learningRates), got \(rate)")
      }
      return change
    }
  }
}
