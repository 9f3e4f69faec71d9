import TestSupport

extension Outcome {
  /// The command that the program says repeats the run, as arguments without its name.
  var repetition: [String]? { Self.repetition(in: lines) }

  /// The command in what the program printed, as arguments without its name.
  static func repetition(in lines: [String]) -> [String]? {
    let start = "Repeat it: \(Program.name) "
    guard let line = lines.last(where: { $0.hasPrefix(start) }) else { return nil }
    return line.dropFirst(start.count).split(separator: " ").map(String.init)
  }
}
