import Foundation
import TestSupport

/// All that `train --json` prints.
struct JSONRun {
  /// The first line.
  struct Start: Decodable {
    let event: String
    let command: String
    let parameters: Int
    let seed: UInt64
  }

  /// A line for a step.
  struct Step: Decodable, Equatable {
    let event: String
    let step: Int
    let loss: Double
    let dataLoss: Double
    let penalty: Double
    let correct: Int
    let accuracy: Double
    let learningRate: Double
    let gradientNorms: [Double]
    let dataGradientNorms: [Double]
    let penaltyGradientNorms: [Double]
    let verdict: String
  }

  /// The last line.
  struct End: Decodable {
    let event: String
    let step: Int
    let loss: Double?
    let condition: String
    let diagnosis: String
  }

  let run: Start
  let steps: [Step]
  let end: End

  init(_ outcome: Outcome) throws {
    let lines = outcome.lines
    run = try Self.decode(lines.first ?? "")
    steps = try lines.dropFirst().dropLast().map { try Self.decode($0) }
    end = try Self.decode(lines.last ?? "")
  }

  private static func decode<Line: Decodable>(_ text: String) throws -> Line {
    try JSONDecoder().decode(Line.self, from: Data(text.utf8))
  }

  /// The arguments of the command that repeats the run.
  var arguments: [String] {
    run.command.split(separator: " ").dropFirst().map(String.init)
  }
}
