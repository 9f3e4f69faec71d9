import Testing

@testable import Zeusgrad

@Suite("Dataset")
struct DatasetTests {
  @Test(
    "A data set has as many points as asked for, each of a class",
    arguments: Dataset.Kind.allCases)
  func asManyPointsAsAskedFor(kind: Dataset.Kind) {
    for points in [1, 2, 99, 100] {
      let data = Dataset.make(kind, points: points, noise: 0.1, seed: 1)
      #expect(data.count == points)
      #expect(data.targets.count == points)
      #expect(data.features == 2)
      #expect(data.targets.allSatisfy { abs($0) == 1 })
      #expect(data.positiveCount == data.targets.count { $0 == 1 })
    }
  }

  @Test("One seed gives the same points and another gives others", arguments: Dataset.Kind.allCases)
  func oneSeedGivesSamePoints(kind: Dataset.Kind) {
    let make = { (seed: UInt64) in Dataset.make(kind, points: 50, noise: 0.2, seed: seed) }
    #expect(make(7) == make(7))
    #expect(make(7).inputs != make(8).inputs)
  }

  @Test("Fewer points are the first of more", arguments: Dataset.Kind.allCases)
  func fewerPointsAreFirstOfMore(kind: Dataset.Kind) {
    let few = Dataset.make(kind, points: 10, noise: 0.2, seed: 7)
    let many = Dataset.make(kind, points: 100, noise: 0.2, seed: 7)
    #expect(few.inputs == Array(many.inputs.prefix(10)))
    #expect(few.targets == Array(many.targets.prefix(10)))
  }

  @Test(
    "Noise has a stream of its own: it moves the points and keeps their classes",
    arguments: Dataset.Kind.allCases)
  func noiseHasOwnStream(kind: Dataset.Kind) {
    let clean = Dataset.make(kind, points: 400, noise: 0, seed: 7)
    let noisy = Dataset.make(kind, points: 400, noise: 0.1, seed: 7)
    let noisier = Dataset.make(kind, points: 400, noise: 0.2, seed: 7)
    #expect(clean.targets == noisy.targets)
    let moves = zip(clean.inputs, noisy.inputs).flatMap { [$1[0] - $0[0], $1[1] - $0[1]] }
    let further = zip(clean.inputs, noisier.inputs).flatMap { [$1[0] - $0[0], $1[1] - $0[1]] }
    #expect(zip(moves, further).allSatisfy { abs(2 * $0 - $1) < 1e-12 })
    let deviation = (moves.map { $0 * $0 }.reduce(0, +) / 800).squareRoot()
    #expect(abs(deviation - 0.1) < 0.015)
    // A stream of the same numbers would move points by where they are.
    let places = clean.inputs.flatMap { $0 }
    let spread = (places.map { $0 * $0 }.reduce(0, +) / 800).squareRoot()
    let together = zip(moves, places).map { $0 * $1 }.reduce(0, +) / 800
    #expect(abs(together) < 0.15 * deviation * spread)
  }

  @Test("Of two classes as large the one that is not asked for is the larger")
  func tie() {
    let data = Dataset(
      name: "hand-made", inputs: [[0], [1]], targets: [1, -1], positiveName: "yes",
      negativeName: "no")
    #expect(data.majorityCount == 1)
    #expect(data.majorityName == "no")
  }

  @Test("The larger class and what guessing it gets are known")
  func largerClassIsKnown() {
    let data = Dataset(
      name: "hand-made", inputs: [[0], [1], [2]], targets: [-1, 1, 1], positiveName: "yes",
      negativeName: "no")
    #expect(data.positiveCount == 2)
    #expect(data.majorityCount == 2)
    #expect(data.majorityName == "yes")
    #expect(data.features == 1)
    let other = Dataset(name: "hand-made", inputs: [[0], [1], [2]], targets: [-1, -1, 1])
    #expect(other.majorityCount == 2)
    #expect(other.majorityName == "minus")
  }

  @Test("A data set without points is empty and not an error")
  func dataSetWithoutPoints() {
    let data = Dataset(name: "none", inputs: [], targets: [])
    #expect(data.count == 0)
    #expect(data.features == 0)
    #expect(data.majorityCount == 0)
  }

  @Test("Points and targets that do not match stop with both numbers")
  func unmatchedTargetsStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Dataset(name: "bad", inputs: [[1, 2], [3, 4]], targets: [1])
    }
    #expect(says(result, "one target per point", "2 points, 1 targets"))
  }

  @Test("Points of different sizes and strange targets stop with a sentence")
  func strangePointsAndTargetsStop() async {
    let sizes = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Dataset(name: "bad", inputs: [[1, 2], [3]], targets: [1, -1])
    }
    #expect(says(sizes, "needs the same number of features"))
    let targets = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Dataset(name: "bad", inputs: [[1, 2]], targets: [0])
    }
    #expect(says(targets, "the targets of a data set are +1 or −1"))
  }

  @Test("No points and bad noise stop with what was given")
  func noPointsAndBadNoiseStop() async {
    let points = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Dataset.circle(points: 0, seed: 1)
    }
    #expect(says(points, "at least one point, got 0"))
    let noise = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Dataset.moons(points: 4, noise: -0.5, seed: 1)
    }
    #expect(says(noise, "noise is at least 0, got -0.5"))
  }
}
