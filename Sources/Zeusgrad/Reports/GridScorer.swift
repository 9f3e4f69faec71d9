/// Computes the scores of grids for one shape of network.
final class GridScorer {
  let shape: MLP.Shape
  private let program: Program
  private let workspace: Workspace
  /// The cells of the latest request, which is usually asked for again.
  private var cells: (request: ScoreGrid.Request, batch: PreparedBatch)?

  init(_ shape: MLP.Shape) {
    self.shape = shape
    let model = MLP(shape, initialization: nil, seed: 0)
    program = Program(inputs: shape.inputs, parameters: model.parameters) { [model($0)[0]] }
    workspace = Workspace(program, threads: 1)
  }

  /// Appends the scores of the next chunk of cells.
  func appendChunk(
    to scores: inout [Double], of request: ScoreGrid.Request, parameters: [Double]
  ) {
    let batch = batch(request)
    program.appendOutputs(
      of: scores.count / batch.chunks.size, of: batch, parameters: parameters, to: &scores,
      using: workspace)
  }

  private func batch(_ request: ScoreGrid.Request) -> PreparedBatch {
    if let cells, cells.request == request { return cells.batch }
    let columns = request.columns
    let batch = PreparedBatch(program, count: columns * request.rows) { cell, axis in
      request.point(column: cell % columns, row: cell / columns)[axis]
    }
    cells = (request, batch)
    return batch
  }
}
