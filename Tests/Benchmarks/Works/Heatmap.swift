internal import Zeusgrad

/// The scores of a network 2-16-16-1 on a grid of points.
public struct Heatmap {
  private let program: Program
  private let batch: PreparedBatch
  private let workspace: Workspace
  private let parameters: [Double]

  /// Compiles the scores and lays out the points.
  ///
  /// - Parameters:
  ///   - points: Shape (points, 2).
  ///   - parameters: Shape (parameters); by default random ones.
  public init(points: [[Double]], parameters: [Double]? = nil) {
    let model = MLP(inputs: 2, layers: [16, 16, 1], seed: 42)
    program = Program(inputs: 2, parameters: model.parameters) { model($0) }
    batch = PreparedBatch(program, inputs: points)
    workspace = Workspace(program, threads: 1)
    self.parameters = parameters ?? model.parameterValues
  }

  /// Computes the scores, shape (points).
  public func scores() -> [Double] {
    program.outputs(batch, parameters: parameters, using: workspace)
  }
}
