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
      valueName: "step:key=value"),
    completion: .custom { _, _, typed in Control.samples(typed) })
  var at: [String] = []

  /// Reads what was given.
  func parsed() throws(Refusal) -> GivenOptions {
    let recipe = try recipe.parsed()
    var controls: [Control] = []
    do throws(FieldError) {
      try recipe.validate()
      for text in at { controls.append(try Control(parsing: text)) }
    } catch {
      throw Refusal(error)
    }
    try recipe.checkMemory()
    return GivenOptions(recipe: recipe, keys: self.recipe.keys, controls: controls)
  }
}

extension Control {
  /// Controls at the step that is typed, with the usual values: shells add a blank to what they
  /// complete, so that it has to be whole.
  fileprivate static func samples(_ typed: String) -> [String] {
    let step = typed.prefix { $0 != ":" }
    // What follows a colon is help to zsh.
    let colon = CompletionShell.requesting == .zsh ? "\\:" : ":"
    return Recipe.Settings.controls.map {
      "\(step.isEmpty ? "0" : step)\(colon)\($0.key)=\($0.text(Recipe.Settings()))"
    }
  }
}
