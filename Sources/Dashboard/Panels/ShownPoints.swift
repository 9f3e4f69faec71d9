import TerminalCanvas
import Zeusgrad

/// Which points are drawn on a field, and in which of its cells.
///
/// Points that would hide the field are thinned: of each block of cells one right point is shown
/// and one wrong one. They are the first of their classes, so that they stay the same from step to
/// step, and a small class does not get lost. The one that is marked is always shown.
struct ShownPoints {
  /// The point in each cell, row-major; nil where the field is seen.
  private(set) var cells: [Int?]
  /// The cell of the arrow at the point that is marked, and whether it stands at the left of that.
  private(set) var arrow: (cell: Int, isAtLeft: Bool)?
  /// How many points there are.
  let total: Int
  /// Whether some points are left out to keep the field visible.
  let isThinned: Bool

  /// The largest share of the cells that points may take before they are thinned.
  private static let largestShare = 1.0 / 6
  /// The least size of a block: square to the eye, and together at most a quarter of the field.
  private static let block = Size(columns: 4, rows: 2)

  /// A point that stands for a block, and how many of its class come before it.
  private struct Choice {
    let point: Int
    let rank: Int
  }

  /// Chooses among the points of a session.
  ///
  /// - Parameters:
  ///   - session: The points, and what the network answers for them.
  ///   - request: The part of the plane that is shown.
  ///   - size: The cells of the field.
  ///   - selected: The point that is marked; nil: the worst one, if it is wrong.
  init(
    _ session: TrainingSession.Snapshot, on request: ScoreGrid.Request, cells size: Size,
    selected: Int? = nil
  ) {
    let data = session.dataset
    total = data.count
    let places = data.inputs.map { request.cell(of: $0, in: size) }
    let count = size.columns * size.rows
    var isTaken = Array(repeating: false, count: count)
    for case let place? in places { isTaken[place] = true }
    let taken = isTaken.count { $0 }
    isThinned = Double(taken) > Double(count) * Self.largestShare
    let least = isThinned ? Self.block : Size(columns: 1, rows: 1)
    // What is left over at the right and at the bottom belongs to the last block.
    let across = max(1, size.columns / least.columns)
    let down = max(1, size.rows / least.rows)
    var right = Array<Choice?>(repeating: nil, count: across * down)
    var wrong = right
    var (positives, negatives) = (0, 0)
    for (index, place) in places.enumerated() {
      let isPositive = data.targets[index] > 0
      let choice = Choice(point: index, rank: isPositive ? positives : negatives)
      if isPositive { positives += 1 } else { negatives += 1 }
      guard let place else { continue }
      let (row, column) = place.quotientAndRemainder(dividingBy: size.columns)
      let block =
        min(down - 1, row / least.rows) * across + min(across - 1, column / least.columns)
      if session.isRight(index) {
        if choice.rank < right[block]?.rank ?? .max { right[block] = choice }
      } else {
        if choice.rank < wrong[block]?.rank ?? .max { wrong[block] = choice }
      }
    }
    cells = Array(repeating: nil, count: count)
    // Wrong points lie on top.
    for case let choice? in right + wrong {
      if let place = places[choice.point] { cells[place] = choice.point }
    }
    if let point = session.markedPoint(selected: selected), let place = places[point] {
      cells[place] = point
      addArrow(at: place, columns: size.columns)
    }
  }

  /// Adds an arrow at the left of a cell, unless only at the right it takes no other point's place.
  private mutating func addArrow(at cell: Int, columns: Int) {
    let (hasLeft, hasRight) = (cell % columns > 0, cell % columns < columns - 1)
    let isRightBetter =
      hasRight && (!hasLeft || cells[cell - 1] != nil && cells[cell + 1] == nil)
    guard hasLeft || hasRight else { return }
    let place = isRightBetter ? cell + 1 : cell - 1
    cells[place] = nil
    arrow = (place, isAtLeft: !isRightBetter)
  }

  /// The point that is seen in a cell.
  func point(at cell: Int) -> Int? { cells.indices.contains(cell) ? cells[cell] : nil }

  /// How many points can be seen.
  var count: Int { cells.count { $0 != nil } }

  /// The forms in which that is said, such as `500 of 10,000 shown`; none where all are shown.
  var words: [String] {
    isThinned ? ["\(count.grouped) of \(total.grouped) shown", "\(count.grouped) shown"] : []
  }
}
