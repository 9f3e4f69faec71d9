/// Draws the graph behind a value, in the language of Graphviz: `dot -Tsvg` makes a picture of it.
///
/// Each value is a box with its number and its gradient, and before it stands the operation that made
/// it. The same graph gives the same text.
///
/// ```swift
/// let (a, b) = (Value(2.0), Value(-3.0))
/// let c = a * b
/// c.backward()
/// print(graphviz(of: c, labels: ["a": a, "b": b, "c": c]))
/// ```
///
/// - Parameters:
///   - result: The value.
///   - labels: Names of values, which stand in their boxes.
/// - Returns: The text of a directed graph, from left to right.
public func graphviz(of result: Value, labels: [String: Value] = [:]) -> String {
  let nodes = result.nodes
  let places = Dictionary(
    uniqueKeysWithValues: nodes.enumerated().map { (ObjectIdentifier($1), $0) })
  var names: [ObjectIdentifier: [String]] = [:]
  for (name, value) in labels { names[ObjectIdentifier(value), default: []].append(name) }
  var lines = ["digraph {", "  rankdir=LR"]
  for (place, node) in nodes.enumerated() {
    let numbers =
      node.isTraced ? ["traced"] : ["data \(node.data.fixed(4))", "grad \(node.grad.fixed(4))"]
    let own = (names[ObjectIdentifier(node)] ?? []).sorted().map(escaped)
    let label = (own + numbers).joined(separator: " | ")
    lines.append("  v\(place) [shape=record label=\"{ \(label) }\"]")
    if node.isLeaf { continue }
    let operation = node.operation.name(with: node.constant.short)
    lines.append("  o\(place) [label=\"\(operation)\"]")
    lines.append("  o\(place) -> v\(place)")
    for operand in node.operands {
      lines.append("  v\(places[ObjectIdentifier(operand)] ?? 0) -> o\(place)")
    }
  }
  return (lines + ["}", ""]).joined(separator: "\n")
}

/// A name within a record, where braces, bars and brackets have a meaning.
private func escaped(_ name: String) -> String {
  name.map { letter in
    if letter.isNewline { return "\\n" }
    return "{}|<>\\\"".contains(letter) ? "\\\(letter)" : String(letter)
  }.joined()
}
