/// One field of a value that people write down: its name, what it allows, how it is read and written.
///
/// A table of fields makes the options of the command line, the commands of the prompt, the text of
/// a recipe and their help, so that these cannot disagree.
package struct Field<Root: Sendable>: Sendable {
  /// How it is spelled, such as `lr`.
  package let key: String
  /// How it may be spelled too, in full, such as `learning-rate`; nil where the key says enough.
  package let longName: String?
  /// What it is, in a few words.
  package let help: String
  /// What it takes, as the end of a sentence: `a number from 0 to 1`.
  package let allowed: String
  /// All its values, if they can be listed.
  package let choices: [String]
  /// When a change to it takes effect.
  package let effect: FieldEffect
  /// What a change to it resets.
  package let resets: FieldReset
  /// What switching it off does, for a field that is on or off; nil for all others.
  package let off: String?
  /// Writes the field, in a form that ``set(_:in:)`` reads back to the same bits.
  package let text: @Sendable (Root) -> String
  private let assign: @Sendable (String, inout Root) throws(FieldError) -> Void

  /// Creates a row of a table.
  ///
  /// - Parameters:
  ///   - key: How it is spelled.
  ///   - help: What it is, in a few words that can begin a sentence.
  ///   - format: How its values are written.
  ///   - path: Where it is.
  ///   - effect: When a change to it takes effect.
  ///   - resets: What a change to it resets.
  ///   - off: What switching it off does, for a field that is on or off.
  ///   - longName: How it may be spelled too, in full.
  package init<Value>(
    _ key: String, _ help: String, _ format: ValueFormat<Value>,
    _ path: any WritableKeyPath<Root, Value> & Sendable, effect: FieldEffect,
    resets: FieldReset = .nothing, off: String? = nil, longName: String? = nil
  ) {
    self.key = key
    self.help = help
    self.effect = effect
    self.resets = resets
    self.off = off
    self.longName = longName
    allowed = format.allowed
    choices = format.choices
    text = { format.text($0[keyPath: path]) }
    assign = { (text, root) throws(FieldError) in
      root[keyPath: path] = try format.parse(text, for: key, subject: help)
    }
  }

  /// The same field of a larger value that contains its own.
  package init<Part>(_ field: Field<Part>, of path: any WritableKeyPath<Root, Part> & Sendable) {
    key = field.key
    help = field.help
    allowed = field.allowed
    choices = field.choices
    effect = field.effect
    resets = field.resets
    off = field.off
    longName = field.longName
    text = { field.text($0[keyPath: path]) }
    assign = { (text, root) throws(FieldError) in try field.set(text, in: &root[keyPath: path]) }
  }

  /// Reads the field from text into a value, which stays as it was if that fails.
  package func set(_ text: String, in root: inout Root) throws(FieldError) {
    try assign(text, &root)
  }
}
