package import TerminalCanvas

extension Role: CustomStringConvertible {
  /// The name by which the program calls it.
  package var description: String {
    if let level = fieldLevel { return "field(\(level))" }
    if let level = fieldGroundLevel { return "fieldGround(\(level))" }
    return Self.names.first { $0.key == self }?.value ?? "role \(rawValue)"
  }
}
