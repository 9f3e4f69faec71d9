import Foundation
import Testing

/// What other programs computed, recorded by the scripts in `Fixtures`.
enum Fixture {
  struct Operations: Decodable {
    struct Graph: Decodable {
      let name: String
      let result: Double
      let gradients: [Double]
    }

    struct Point: Decodable {
      let name: String
      let a: Double
      let b: Double?
      let d: Double?
      let c: Double
      let y: Double
      let da: Double
      let db: Double?
      let dd: Double?
    }

    let graphs: [Graph]
    let operations: [Point]
  }

  struct Training: Decodable {
    struct LossPoint: Decodable {
      let loss: String
      let target: Double
      let score: Double
      let value: Double
      let gradient: Double
    }

    struct Trajectory: Decodable {
      let name: String
      let momentum: Double
      let learningRate: Double
      let start: [Double]
      let gradients: [[Double]]
      let path: [[Double]]
    }

    let losses: [LossPoint]
    let trajectories: [Trajectory]
  }

  struct Networks: Decodable {
    struct Case: Decodable {
      let activation: String
      let loss: String
      let dataLoss: Double
      let penalty: Double
      let scores: [Double]
      let gradient: [Double]
    }

    let l1: Double
    let l2: Double
    let parameters: [Double]
    let points: [[Double]]
    let targets: [Double]
    let cases: [Case]
  }

  struct StandardWork: Decodable {
    let learningRate: Double
    let l2: Double
    let points: [[Double]]
    let targets: [Double]
    let parameters: [Double]
    let losses: [Double]
  }

  struct Streams: Decodable {
    struct Stream: Decodable {
      let seed: UInt64
      let purpose: String
      let words: [UInt64]
    }

    let streams: [Stream]
  }

  /// What `Fixtures/make_elementary.py` wrote: an argument or two, the nearest result, and how far
  /// the exact result is from that, in thousandths of a unit of its last place.
  struct Elementary {
    struct Row {
      let arguments: [Double]
      let result: Double
      let rest: Double
    }

    let rows: [Row]

    init(_ lines: [String]) throws {
      rows = try lines.map { line in
        let words = line.split(separator: " ")
        let numbers = try words.dropLast().map {
          Double(bitPattern: try #require(UInt64($0, radix: 16)))
        }
        let rest = try #require(Double(words.last ?? ""))
        return Row(
          arguments: numbers.dropLast(), result: try #require(numbers.last), rest: rest / 1000)
      }
    }
  }

  static func elementary(_ name: String) throws -> Elementary {
    let functions: [String: [String]] = try load("elementary")
    return try Elementary(try #require(functions[name]))
  }

  static func operations() throws -> Operations { try load("operations") }
  static func training() throws -> Training { try load("training") }
  static func networks() throws -> Networks { try load("networks") }
  static func standardWork() throws -> StandardWork { try load("standard-work") }
  static func streams() throws -> Streams { try load("streams") }

  private static func load<Content: Decodable>(_ name: String) throws -> Content {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(Content.self, from: Data(contentsOf: url))
  }
}
