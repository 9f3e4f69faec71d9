/// One line of JSON with its members in a fixed order.
///
/// Foundation's encoder cannot keep an order other than the alphabet's, and refuses numbers that
/// are not finite instead of writing `null`.
struct JSONObject {
  private var members: [String] = []

  mutating func add(_ key: String, _ value: String) { addRaw(key, Self.quoted(value)) }
  mutating func add(_ key: String, _ value: Int?) {
    addRaw(key, value.map(String.init) ?? "null")
  }

  mutating func add(_ key: String, _ value: Bool) { addRaw(key, String(value)) }

  /// Adds text that is a number, or any other as a string.
  mutating func add(_ key: String, parsing text: String) {
    addRaw(key, Double(text)?.isFinite == true ? text : Self.quoted(text))
  }

  mutating func add(_ key: String, _ value: UInt64) { addRaw(key, String(value)) }
  mutating func add(_ key: String, _ value: Double?) { addRaw(key, Self.number(value)) }

  mutating func add(_ key: String, _ values: [Double?]) {
    addRaw(key, "[" + values.map(Self.number).joined(separator: ",") + "]")
  }

  mutating func add(_ key: String, _ values: [Int?]) {
    addRaw(key, "[" + values.map { $0.map(String.init) ?? "null" }.joined(separator: ",") + "]")
  }

  mutating func add(_ key: String, _ value: JSONObject?) { addRaw(key, value?.text ?? "null") }

  private mutating func addRaw(_ key: String, _ value: String) {
    members.append(Self.quoted(key) + ":" + value)
  }

  /// The object as text, without a line break.
  var text: String { "{" + members.joined(separator: ",") + "}" }

  private static func number(_ value: Double?) -> String {
    value.map { $0.isFinite ? $0.description : "null" } ?? "null"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
