import ArgumentParser
import Zeusgrad

/// The options that describe a run.
struct RecipeOptions: ParsableArguments {
  enum Table: OptionTable {
    static let fields = Recipe.fields
    static let usual = Recipe.default
  }

  @OptionGroup var recipe: FieldOptions<Table>

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A change during the run, which may be given several times: \(Control.allowed).",
      valueName: "step:key=value"))
  var at: [String] = []

  /// The run that the options describe.
  func run() throws(Refusal) -> Run {
    let recipe = try recipe.parsed()
    let run: Run
    do throws(FieldError) {
      try recipe.validate()
      var journal = Journal()
      for text in at { journal.record(try Control(parsing: text)) }
      run = Run(recipe, journal: journal)
    } catch {
      throw Refusal(error)
    }
    try recipe.checkMemory()
    return run
  }
}
