import Foundation
import TestSupport
import Testing

/// All tests of the program without a terminal, one after the other: each has a process of its own.
@Suite(.serialized) enum `Command line` {}

/// Few points, so that a step takes little time in a debug build.
let small = "--points 12"

extension Outcome {
  /// Whether something steers a terminal: an escape byte, or one of its eight-bit forms.
  var hasControls: Bool {
    (output + errors).unicodeScalars.contains {
      $0 != "\n" && ($0.value < 0x20 || (0x7f...0x9f).contains($0.value))
    }
  }

  /// The command that the program says repeats the run, as arguments without its name.
  var repetition: [String]? { Self.repetition(in: lines) }

  /// The command in what the program printed, as arguments without its name.
  static func repetition(in lines: [String]) -> [String]? {
    let start = "Repeat it: \(Program.name) "
    guard let line = lines.last(where: { $0.hasPrefix(start) }) else { return nil }
    return line.dropFirst(start.count).split(separator: " ").map(String.init)
  }
}
