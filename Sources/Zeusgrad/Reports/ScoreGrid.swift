/// What the network of one step answers over a rectangle of the plane.
public struct ScoreGrid: Equatable, Sendable {
  /// A rectangle of the plane and how finely it is sampled.
  public struct Request: Hashable, Sendable {
    /// The horizontal range.
    public var x: ClosedRange<Double>
    /// The vertical range.
    public var y: ClosedRange<Double>
    /// How many columns.
    public var columns: Int
    /// How many rows.
    public var rows: Int

    /// Creates a request.
    public init(x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, rows: Int) {
      require(columns > 0 && rows > 0, "a grid cannot have \(columns) columns and \(rows) rows")
      self.x = x
      self.y = y
      self.columns = columns
      self.rows = rows
    }

    /// The middle of a cell; row 0 is at the top, where y is largest.
    ///
    /// - Parameters:
    ///   - column: From 0, at the left.
    ///   - row: From 0, at the top.
    /// - Returns: Shape (2): x and y.
    public func point(column: Int, row: Int) -> [Double] {
      [
        x.lowerBound + (Double(column) + 0.5) / Double(columns) * (x.upperBound - x.lowerBound),
        y.upperBound - (Double(row) + 0.5) / Double(rows) * (y.upperBound - y.lowerBound),
      ]
    }
  }

  /// The step whose parameters were used.
  public let step: Int
  /// What was asked for.
  public let request: Request
  /// The scores at the middles of the cells, row-major, shape (rows, columns), top row first.
  public private(set) var scores: [Double]

  let shape: MLP.Shape
  let parameters: [Double]

  /// Begins a grid; ``computeChunk(with:)`` fills it.
  init(step: Int, shape: MLP.Shape, parameters: [Double], request: Request) {
    self.step = step
    self.shape = shape
    self.parameters = parameters
    self.request = request
    scores = []
    scores.reserveCapacity(request.columns * request.rows)
  }

  /// A score squashed to −1…1 so that a picture of it never saturates to two areas.
  package static func squashed(_ score: Double) -> Double { Elementary.hyperbolicTangent(score) }

  /// The squashed score of a cell.
  package func squashedScore(column: Int, row: Int) -> Double {
    Self.squashed(scores[row * request.columns + column])
  }

  /// The squashed score of the cell that a point lies in; nil outside the rectangle.
  package func squashedScore(at point: [Double]) -> Double? {
    func index(_ value: Double, _ range: ClosedRange<Double>, _ count: Int) -> Int? {
      guard range.contains(value) else { return nil }
      let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      return min(count - 1, Int(share * Double(count)))
    }
    guard let column = index(point[0], request.x, request.columns),
      let row = index(-point[1], -request.y.upperBound...(-request.y.lowerBound), request.rows)
    else { return nil }
    return squashedScore(column: column, row: row)
  }

  /// Whether every row is computed.
  var isComplete: Bool { scores.count == request.columns * request.rows }

  /// Computes some more cells; the scorer is that of the grid's shape.
  mutating func computeChunk(with scorer: GridScorer) {
    scorer.appendChunk(to: &scores, of: request, parameters: parameters)
  }

  /// Computes a whole grid at once.
  ///
  /// - Parameters:
  ///   - request: Where, and how finely.
  ///   - shape: The network.
  ///   - parameters: Shape (shape.parameterCount), in the order of ``MLP/parameters``.
  ///   - step: The step that the parameters belong to.
  /// - Returns: The scores of every cell.
  public static func evaluate(
    _ request: Request, shape: MLP.Shape, parameters: [Double], step: Int = 0
  ) -> ScoreGrid {
    var grid = ScoreGrid(step: step, shape: shape, parameters: parameters, request: request)
    let scorer = GridScorer(shape)
    while !grid.isComplete { grid.computeChunk(with: scorer) }
    return grid
  }
}
