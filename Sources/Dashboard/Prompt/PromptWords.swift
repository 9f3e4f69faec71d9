/// A command line taken apart: `lr 0.2`, `lr=0.2` and `  lr  =  0.2` say the same.
struct PromptWords: Equatable {
  /// The first word, which is the name of a command.
  let name: String
  /// What separates the name from the value; empty while the name is being typed.
  let separator: String
  /// The rest of the line.
  let rest: String

  init(_ line: String) {
    let line = line.drop { $0 == " " }
    name = String(line.prefix { $0 != " " && $0 != "=" })
    let afterName = line.dropFirst(name.count)
    let afterBlanks = afterName.drop { $0 == " " }
    let value = (afterBlanks.first == "=" ? afterBlanks.dropFirst() : afterBlanks)
      .drop { $0 == " " }
    separator = String(afterName.dropLast(value.count))
    rest = String(value)
  }

  /// The value, with one blank between its words.
  var value: String { rest.split(separator: " ").joined(separator: " ") }
}
