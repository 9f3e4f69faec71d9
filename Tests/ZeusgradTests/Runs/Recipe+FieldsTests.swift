import Testing

@testable import Zeusgrad

@Suite("Recipe fields")
struct RecipeFieldsTests {
  @Test("The fields are those of the command line, each once")
  func fieldsAreThoseOfCommandLine() {
    #expect(Set(Recipe.fields.map(\.key)).count == Recipe.fields.count)
    #expect(Recipe.fields.allSatisfy { !$0.help.isEmpty && !$0.allowed.isEmpty })
    #expect(Recipe.field("lr")?.key == "lr")
    #expect(Recipe.field("LR") == nil)
  }

  @Test(
    "A field goes from text to the recipe and back to the same text",
    arguments: [
      ("data", ["circle", "moons", "xor"]), ("points", ["1", "7", "100000"]),
      ("noise", ["0", "0.1", "0.30000000000000004", "1", "1e-300"]),
      ("seed", ["0", "42", "18446744073709551615"]),
      ("hidden", ["none", "1", "16,16", "1,2,3,4,5,6,7,8", "100000"]),
      ("activation", ["relu", "tanh", "sigmoid", "linear"]), ("loss", ["hinge", "mse", "bce"]),
      ("l1", ["0", "0.001", "10"]), ("l2", ["0", "0.0001", "10"]), ("optimizer", ["sgd", "adam"]),
      ("momentum", ["0", "0.9", "0.999"]), ("lr", ["1e-05", "0.1", "0.12345678901234567", "10"]),
    ])
  func fieldReadsBack(key: String, texts: [String]) throws {
    let field = try #require(Recipe.field(key))
    for text in texts {
      var recipe = Recipe.default
      try field.set(text, in: &recipe)
      let written = field.text(recipe)
      #expect(written == text || Double(written) == Double(text))
      var again = Recipe.default
      try field.set(written, in: &again)
      #expect(again == recipe)
      // No other field is touched.
      for other in Recipe.fields where other.key != key {
        #expect(other.text(recipe) == other.text(.default))
      }
    }
  }

  @Test(
    "What is not allowed is refused with what is, and the recipe stays",
    arguments: [
      ("data", ["", "circl", "CIRCLE", "circle ", "0"]),
      ("points", ["0", "-1", "100001", "99999999999", "1.5", "x", "", "99999999999999999999999"]),
      ("noise", ["-0.1", "1.1", "nan", "inf", "x", ""]),
      ("seed", ["-1", "18446744073709551616", "1.0", "x", ""]),
      (
        "hidden", ["16,x", "0", "16,0", "-4", "16,,16", ",", "16,", "1,2,3,4,5,6,7,8,9", "", "1.5"]
      ),
      ("activation", ["RELU", "swish", ""]), ("loss", ["cross", ""]),
      ("l1", ["-1", "11", "nan", "inf"]), ("l2", ["-1", "11", "nan", "-inf"]),
      ("optimizer", ["rmsprop", ""]), ("momentum", ["1", "-0.1", "nan"]),
      ("lr", ["-1", "0", "nan", "inf", "-inf", "10.1", "1e-6", "x", "", "0.1x", " 0.1"]),
    ])
  func whatIsNotAllowedIsRefused(key: String, texts: [String]) throws {
    let field = try #require(Recipe.field(key))
    for text in texts {
      var recipe = Recipe.default
      let error = try #require(throws: FieldError.self) { try field.set(text, in: &recipe) }
      #expect(error.key == key && error.value == text)
      let rest = error.expected.dropFirst("\(field.help) is \(field.allowed)".count)
      #expect(error.expected.hasPrefix("\(field.help) is \(field.allowed)"))
      #expect(rest.isEmpty || field.choices.contains { rest == " (\($0)?)" })
      #expect(recipe == .default)
    }
  }

  static let activations = "relu, tanh, sigmoid, linear"

  @Test(
    "The sentence is this one",
    arguments: [
      ("lr", "-1", "lr -1: the learning rate is a number from 1e-05 to 10"),
      ("points", "0", "points 0: the number of points is a whole number from 1 to 100000"),
      ("data", "circl", "data circl: the data set is one of circle, moons, xor (circle?)"),
      (
        "activation", "rleu",
        "activation rleu: the activation of the hidden layers is one of \(activations) (relu?)"
      ),
      (
        "activation", "tahn",
        "activation tahn: the activation of the hidden layers is one of \(activations) (tanh?)"
      ),
      (
        "activation", "tan",
        "activation tan: the activation of the hidden layers is one of \(activations) (tanh?)"
      ),
      ("optimizer", "Adam", "optimizer Adam: the optimizer is one of sgd, adam (adam?)"),
      ("loss", "zzz", "loss zzz: the loss is one of hinge, mse, bce"),
    ])
  func sentenceIsThisOne(key: String, text: String, sentence: String) throws {
    var recipe = Recipe.default
    let field = try #require(Recipe.field(key))
    let error = try #require(throws: FieldError.self) { try field.set(text, in: &recipe) }
    #expect(error.description == sentence)
  }

  @Test(
    "No control character of a foreign value gets into the message",
    arguments: Recipe.fields.map(\.key))
  func controlCharactersStayOut(key: String) throws {
    var recipe = Recipe.default
    let field = try #require(Recipe.field(key))
    let text = "\u{1B}]0;title\u{7}\r\n\u{9B}2J\u{202E}"
    let error = try #require(throws: FieldError.self) { try field.set(text, in: &recipe) }
    #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f })
    #expect(!error.description.contains("\u{9B}") && !error.description.contains("\u{202E}"))
  }

  @Test(
    "A network that is too large is refused with its number of parameters",
    arguments: [
      ("100000,100000", "10000500001"), ("1000000", "4000001"),
      ("9223372036854775807", "3.689348814741910"), ("1000,1000", "1005001"),
    ])
  func tooLargeNetworkIsRefused(hidden: String, parameters: String) throws {
    var recipe = Recipe.default
    try #require(Recipe.field("hidden")).set(hidden, in: &recipe)
    let error = try #require(throws: FieldError.self) { try recipe.validate() }
    #expect(error.key == "hidden")
    #expect(error.expected.hasPrefix("that would be \(parameters)"), "\(error)")
    #expect(error.expected.hasSuffix("parameters; at most 1000000 are allowed"))
  }

  @Test("A network that fits is allowed", arguments: ["none", "16,16", "996,996", "249999"])
  func networkThatFitsIsAllowed(hidden: String) throws {
    var recipe = Recipe.default
    try #require(Recipe.field("hidden")).set(hidden, in: &recipe)
    try recipe.validate()
    #expect(recipe.shape.parameterCount <= Recipe.largestParameterCount)
  }

  @Test("The arguments are what differs from the default, and repeat the recipe")
  func argumentsRepeatRecipe() throws {
    #expect(Recipe.default.arguments.isEmpty)
    var recipe = Recipe.default
    recipe.data = .moons
    recipe.noise = 0.1
    recipe.seed = .max
    recipe.hidden = []
    recipe.penalty.l1 = 1e-5
    recipe.learningRate = 1.0 / 3
    let arguments = recipe.arguments
    #expect(
      arguments == [
        "--data", "moons", "--noise", "0.1", "--seed", "18446744073709551615", "--hidden", "none",
        "--l1", "1e-05", "--lr", "0.3333333333333333",
      ])
    var again = Recipe.default
    for index in stride(from: 0, to: arguments.count, by: 2) {
      let field = try #require(Recipe.field(String(arguments[index].dropFirst(2))))
      try field.set(arguments[index + 1], in: &again)
    }
    #expect(again == recipe)
  }
}
