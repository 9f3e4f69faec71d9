import Foundation
import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("Lines on which the score has one value")
struct ContourTests {
  private static let size = Size(columns: 30, rows: 15)

  /// A point of a curve, in columns and rows of dots.
  private typealias Place = (x: Double, y: Double)

  private func distance(_ first: Place, _ second: Place) -> Double {
    let (x, y) = (first.x - second.x, first.y - second.y)
    return (x * x + y * y).squareRoot()
  }

  /// Expects the dots to follow a curve that is known by its points: none far from it, no gap.
  private func expect(_ dots: [[Int]], follow curve: [Place]) {
    let places = dots.map { (x: Double($0[0]), y: Double($0[1])) }
    #expect(places.allSatisfy { place in curve.contains { distance($0, place) < 0.75 } })
    #expect(curve.allSatisfy { point in places.contains { distance($0, point) < 1 } })
    // From any dot all others can be reached by steps to a neighbour.
    var reached: Set<[Int]> = []
    var pending = Array(dots.prefix(1))
    let all = Set(dots)
    while let dot = pending.popLast() {
      guard all.contains(dot), reached.insert(dot).inserted else { continue }
      for y in -1...1 { for x in -1...1 { pending.append([dot[0] + x, dot[1] + y]) } }
    }
    #expect(reached == all)
  }

  @Test("A circle", arguments: [3.3, 11.0, 24.5], [(29.5, 29.5), (30.2, 31.9)])
  func circle(radius: Double, center: (Double, Double)) {
    let scores = DotScores(cells: Self.size) { column, row in
      let (x, y) = (Double(column) - center.0, Double(row) - center.1)
      return 5 + radius * radius - x * x - y * y
    }
    let curve: [Place] = (0..<1_000).map { index in
      let angle = Double(index) / 500 * Double.pi
      return (center.0 + radius * cos(angle), center.1 + radius * sin(angle))
    }
    expect(Contour(of: scores, at: 5).dots.places, follow: curve)
  }

  @Test("A straight line in every direction", arguments: 0..<24)
  func plane(direction: Int) {
    let angle = Double(direction) / 12 * Double.pi
    let (x, y) = (cos(angle), sin(angle))
    let scores = DotScores(cells: Self.size) { column, row in
      (Double(column) - 30.3) * x + (Double(row) - 29.6) * y - 0.25
    }
    let curve: [Place] = (-500...500).map { index in
      let length = Double(index) / 10
      return (30.3 - length * y, 29.6 + length * x)
    }
    let isInside = { (place: Place) in (0...59).contains(place.x) && (0...59).contains(place.y) }
    let dots = Contour(of: scores, at: -0.25).dots.places
    expect(dots, follow: curve.filter(isInside))
    // As thin as can be: one dot in each column or row.
    #expect(dots.count <= 60)
  }

  @Test("Dashes of a straight line are equal, and so are the gaps", arguments: [true, false])
  func dashes(isFlat: Bool) {
    let scores = DotScores(cells: Self.size) { column, row in
      Double(isFlat ? row : column) - 20.1
    }
    let dashes = Contour(of: scores, at: 0).dashes.places.map { $0[isFlat ? 0 : 1] }.sorted()
    #expect(dashes == (0..<60).filter { $0 % 6 < 4 })
  }

  @Test("Dashes of a circle are some of its dots, all around")
  func roundDashes() {
    let scores = DotScores(cells: Self.size) { column, row in
      let (x, y) = (Double(column) - 29.5, Double(row) - 29.5)
      return 400 - x * x - y * y
    }
    let line = Contour(of: scores, at: 0)
    let (dots, dashes) = (Set(line.dots.places), Set(line.dashes.places))
    #expect(dashes.isSubset(of: dots))
    #expect((0.55...0.75).contains(Double(dashes.count) / Double(dots.count)))
    // No gap is wide: a dash is never far.
    for dot in dots {
      #expect(dashes.contains { abs($0[0] - dot[0]) <= 3 && abs($0[1] - dot[1]) <= 3 })
    }
  }

  @Test("Scores that are not finite have no line", arguments: [Double.nan, .infinity, -.infinity])
  func broken(score: Double) {
    let half = DotScores(cells: Self.size) { column, _ in column < 30 ? score : 1 }
    #expect(Contour(of: half, at: 0).dots.places.isEmpty)
    let split = DotScores(cells: Self.size) { column, row in
      row == 20 ? score : Double(column) - 30.2
    }
    // Elsewhere the line goes on.
    #expect(Contour(of: split, at: 0).dots.places.count == 59)
    let huge = DotScores(cells: Self.size) { column, _ in column < 30 ? -1e308 : 1.7e308 }
    _ = Contour(of: huge, at: 1)
  }

  @Test("A plateau at the value itself is no line", arguments: [-1.0, 0, 1])
  func plateau(value: Double) {
    let scores = DotScores(cells: Self.size) { _, _ in value }
    #expect(Contour(of: scores, at: value).dots.places.isEmpty)
  }
}

extension BrailleGrid {
  /// Column and row of every dot that is set.
  fileprivate var places: [[Int]] {
    let offsets = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    return cells.flatMap { cell in
      offsets.enumerated().filter { (cell.scalar.value - 0x2800) & 1 << $0.offset != 0 }
        .map { [2 * cell.column + $0.element.0, 4 * cell.row + $0.element.1] }
    }
  }
}
