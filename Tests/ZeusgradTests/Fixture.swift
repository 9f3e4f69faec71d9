import Foundation
import Testing

/// What other programs computed, recorded by `Fixtures/make_fixtures.py`.
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
      let c: Double
      let y: Double
      let da: Double
      let db: Double?
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
