/// One line of JSON with its members in a fixed order.
///
/// Foundation's encoder cannot keep an order other than the alphabet's, and refuses numbers that
/// are not finite instead of writing `null`. Members are written as they come into one text, whose
/// memory serves the next line too: a step of training takes no longer than its line.
struct JSONObject {
  /// The members so far, after the brace that opens the object.
  private var members = "{"

  /// Takes all members out; the memory stays.
  mutating func removeAll() {
    members.removeAll(keepingCapacity: true)
    members += "{"
  }

  mutating func add(_ key: String, _ value: String) {
    begin(key)
    append(quoted: value)
  }

  mutating func add(_ key: String, _ value: Int?) {
    begin(key)
    append(value)
  }

  mutating func add(_ key: String, _ value: Bool) {
    begin(key)
    members += value ? "true" : "false"
  }

  /// Adds text that is a number, or any other as a string.
  mutating func add(_ key: String, parsing text: String) {
    begin(key)
    if Double(text)?.isFinite == true { members += text } else { append(quoted: text) }
  }

  mutating func add(_ key: String, _ value: UInt64) {
    begin(key)
    members += String(value)
  }

  mutating func add(_ key: String, _ value: Double?) {
    begin(key)
    append(value)
  }

  /// Adds a list with a number of each element.
  mutating func add<Element>(_ key: String, _ list: [Element], _ number: (Element) -> Double?) {
    addList(key, list) { $0.append(number($1)) }
  }

  /// Adds a list with a whole number of each element.
  mutating func add<Element>(_ key: String, _ list: [Element], _ number: (Element) -> Int?) {
    addList(key, list) { $0.append(number($1)) }
  }

  mutating func add(_ key: String, _ value: JSONObject) {
    begin(key)
    members += value.text
  }

  /// The object as text, without a line break.
  var text: String { members + "}" }

  /// Ends the object and writes it to standard output as a line.
  ///
  /// Line by line: who reads along sees each at once, and a full disk ends the run.
  mutating func printLine() throws(Refusal) {
    members += "}\n"
    try StandardStreams.writeOutput(&members)
  }

  private mutating func begin(_ key: String) {
    members += members.utf8.count > 1 ? ",\"" : "\""
    members += key
    members += "\":"
  }

  private mutating func addList<Element>(
    _ key: String, _ list: [Element], _ append: (inout JSONObject, Element) -> Void
  ) {
    begin(key)
    members += "["
    for index in list.indices {
      if index > 0 { members += "," }
      append(&self, list[index])
    }
    members += "]"
  }

  private mutating func append(_ value: Double?) {
    if let value, value.isFinite { value.write(to: &members) } else { members += "null" }
  }

  private mutating func append(_ value: Int?) {
    if let value { members += String(value) } else { members += "null" }
  }

  private mutating func append(quoted text: String) {
    members += "\""
    if text.utf8.contains(where: {
      $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
    }) {
      for scalar in text.unicodeScalars { append(escaped: scalar) }
    } else {
      members += text
    }
    members += "\""
  }

  private mutating func append(escaped scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": members += "\\\""
    case "\\": members += "\\\\"
    case _ where scalar.value < 0x20:
      let hex = String(scalar.value, radix: 16)
      members += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: members.unicodeScalars.append(scalar)
    }
  }
}
