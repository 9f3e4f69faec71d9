import ArgumentParser
import Zeusgrad

/// The options that describe a run; their spelling and help come from the table of fields.
struct RecipeOptions: ParsableArguments {
  // Unconditional, so that `--lr -1` is refused with the allowed range, not as a missing value.
  @Option(parsing: .unconditional, help: help("data")) var data: String?
  @Option(parsing: .unconditional, help: help("points")) var points: String?
  @Option(parsing: .unconditional, help: help("noise")) var noise: String?
  @Option(parsing: .unconditional, help: help("seed")) var seed: String?
  @Option(parsing: .unconditional, help: help("hidden")) var hidden: String?
  @Option(parsing: .unconditional, help: help("activation")) var activation: String?
  @Option(parsing: .unconditional, help: help("loss")) var loss: String?
  @Option(parsing: .unconditional, help: help("l1")) var l1: String?
  @Option(parsing: .unconditional, help: help("l2")) var l2: String?
  @Option(parsing: .unconditional, help: help("optimizer")) var optimizer: String?
  @Option(parsing: .unconditional, help: help("momentum")) var momentum: String?
  @Option(parsing: .unconditional, help: help("lr")) var lr: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A change on the way, such as 120:lr=0.2; may be given several times.",
      valueName: "step:key=value"))
  var at: [String] = []

  /// The run that the options describe.
  func run() throws(Refusal) -> Run {
    let given = [
      "data": data, "points": points, "noise": noise, "seed": seed, "hidden": hidden,
      "activation": activation, "loss": loss, "l1": l1, "l2": l2, "optimizer": optimizer,
      "momentum": momentum, "lr": lr,
    ]
    do {
      var recipe = Recipe.default
      for field in Recipe.fields {
        if let text = given[field.key] ?? nil { try field.set(text, in: &recipe) }
      }
      try recipe.validate()
      var journal = Journal()
      for text in at { journal.record(try Control(parsing: text)) }
      return Run(recipe, journal: journal)
    } catch {
      throw Refusal(error)
    }
  }

  private static func help(_ key: String) -> ArgumentHelp {
    guard let field = Recipe.field(key) else { return "" }
    return ArgumentHelp(
      "\(field.help.prefix(1).uppercased() + field.help.dropFirst()): \(field.allowed). "
        + "(default: \(field.text(.default)))",
      valueName: key)
  }
}
