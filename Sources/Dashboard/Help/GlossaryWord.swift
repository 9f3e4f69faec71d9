/// A word or several, as they are compared: in small letters, in the singular, and without signs.
struct GlossaryWord: Equatable {
  private let parts: [String]

  init(_ text: String) {
    let letters = text.lowercased().filter { !"'\"?!,".contains($0) }
    // A sign before a number is a part of it, one between words separates them.
    let signs = letters.prefix(1) + letters.dropFirst().map { "-/".contains($0) ? " " : $0 }
    let parts = signs.split(separator: " ").map {
      $0.count > 2 && $0.hasSuffix("s") ? String($0.dropLast()) : String($0)
    }
    // Every network is described in the same way.
    let isShape = parts.count > 1 && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
    self.parts = isShape ? ["2", "16", "16", "1"] : parts
  }

  /// How many letters it has.
  var count: Int { parts.reduce(0) { $0 + $1.count } }

  /// Whether the words of another stand in it, side by side.
  func contains(_ other: GlossaryWord) -> Bool {
    let length = other.parts.count
    guard length > 0, length <= parts.count else { return false }
    return (0...parts.count - length).contains {
      Array(parts[$0..<$0 + length]) == other.parts
    }
  }
}
