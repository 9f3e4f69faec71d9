import TerminalCanvas
package import Zeusgrad

extension Recipe {
  /// What is said while the network is prepared, such as `preparing 16,16: 337 parameters`.
  package var preparation: String {
    let count = shape.parameterCount
    let layers =
      hidden.isEmpty ? "no hidden layer" : hidden.map(String.init).joined(separator: ",").cut(40)
    return "preparing \(layers): \(count.grouped) parameter\(count == 1 ? "" : "s")"
  }
}
