/// Labelled points to learn from, in two classes.
///
/// ```swift
/// let data = Dataset.circle(points: 100, noise: 0, seed: 42)
/// data.inputs[0]     // two coordinates
/// data.targets[0]    // +1 inside the circle, −1 outside
/// ```
public struct Dataset: Equatable, Sendable {
  /// What the points depict, such as `circle`.
  public let name: String
  /// The coordinates, shape (points, features).
  public let inputs: [[Double]]
  /// The classes, shape (points): +1 or −1.
  public let targets: [Double]
  /// What class +1 is called.
  public let positiveName: String
  /// What class −1 is called.
  public let negativeName: String

  /// Creates a data set.
  ///
  /// - Parameters:
  ///   - name: What the points depict.
  ///   - inputs: Shape (points, features).
  ///   - targets: Shape (points), +1 or −1.
  ///   - positiveName: What class +1 is called.
  ///   - negativeName: What class −1 is called.
  public init(
    name: String, inputs: [[Double]], targets: [Double], positiveName: String = "plus",
    negativeName: String = "minus"
  ) {
    require(
      inputs.count == targets.count,
      "a data set needs one target per point, got \(inputs.count) points, \(targets.count) targets")
    require(
      inputs.allSatisfy { $0.count == inputs[0].count },
      "every point of a data set needs the same number of features")
    require(
      targets.allSatisfy { abs($0) == 1 }, "the targets of a data set are +1 or −1")
    self.name = name
    self.inputs = inputs
    self.targets = targets
    self.positiveName = positiveName
    self.negativeName = negativeName
  }

  /// How many points there are.
  public var count: Int { inputs.count }

  /// How many coordinates a point has; 0 if there are no points.
  public var features: Int { inputs.first?.count ?? 0 }

  /// How many points belong to class +1.
  public var positiveCount: Int { targets.count { $0 > 0 } }

  /// How many points the larger class has: as many as always guessing it gets right.
  public var majorityCount: Int { max(positiveCount, count - positiveCount) }

  /// The name of the larger class.
  public var majorityName: String {
    positiveCount > count - positiveCount ? positiveName : negativeName
  }
}

extension Dataset {
  /// Draws points one after another; the noise has a stream of its own.
  static func draw(
    points: Int, noise: Double, seed: UInt64,
    _ point: (Int, inout RandomStream) -> (x: Double, y: Double, target: Double)
  ) -> (inputs: [[Double]], targets: [Double]) {
    require(points > 0, "a data set needs at least one point, got \(points)")
    require(noise >= 0 && noise.isFinite, "noise is at least 0, got \(noise)")
    var stream = RandomStream(seed: seed, purpose: "points")
    var noiseStream = RandomStream(seed: seed, purpose: "noise")
    var inputs: [[Double]] = []
    var targets: [Double] = []
    for index in 0..<points {
      var (x, y, target) = point(index, &stream)
      if noise > 0 {
        x += noise * noiseStream.normal()
        y += noise * noiseStream.normal()
      }
      inputs.append([x, y])
      targets.append(target)
    }
    return (inputs, targets)
  }
}
