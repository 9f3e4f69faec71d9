internal import CZeusgradKernels

/// A function of samples and parameters, compiled from scalar code: it computes at hardware speed
/// what the values would compute, to the same bits.
///
/// ```swift
/// let model = MLP(inputs: 2, layers: [16, 16, 1], seed: 42)
/// let program = Program(inputs: 2, targets: 1, parameters: model.parameters) { x, y in
///   (1 - y[0] * model(x)[0]).relu()
/// }
/// let step = program.gradient(
///   inputs: [[0.5, -0.5]], targets: [[1]], parameters: model.parameterValues)
/// step.loss
/// ```
///
/// The function is run once, on values that stand for any; it may not look at them. Numbers
/// that it captures and that are not parameters are constants.
///
/// A program never changes and can be shared by threads; each of them needs a ``Workspace``.
public struct Program: Sendable {
  /// How many inputs a sample has.
  public let inputs: Int
  /// How many targets a sample has.
  public let targets: Int
  /// How many parameters there are.
  public let parameterCount: Int
  /// How many numbers it computes of a sample.
  ///
  /// Of a program of a loss alone, that one.
  public var outputs: Int { outputRows.count }
  /// Whether it computes the derivatives of the loss by the inputs too.
  public var hasInputGradients: Bool { !instructions.inputGradients.isEmpty }

  /// How many numbers of a sample it records: inputs, targets and what is computed, a chain of
  /// ``Value/addingProduct(_:_:)-(Value,Value)`` as one.
  ///
  /// It is *r* in <doc:OrderOfArithmetic>.
  public let recordedNumbers: Int
  /// Whether there is such a chain.
  let addsProducts: Bool

  /// For each parameter: see ``Graph/joinsInProduct``.
  let joinsInProduct: [Bool]

  let instructions: Instructions
  /// The rows of the outputs.
  let outputRows: [Int]
  /// Whether there are outputs beside a loss.
  let hasLossAndOutputs: Bool
  /// Tells programs apart: batches and workspaces are made for one.
  let identity = Identity()
  /// Whether it can compute gradients: of a loss.
  private let hasGradient: Bool

  /// Compiles the loss of a sample, and its gradient.
  ///
  /// - Parameters:
  ///   - inputs: How many inputs a sample has.
  ///   - targets: How many targets it has.
  ///   - parameters: What the gradient is taken of, in the order in which their numbers are given.
  ///   - inputGradients: Whether the derivatives by the inputs are computed too, for each sample.
  ///   - loss: From inputs, shape (inputs), and targets, shape (targets), to the loss.
  public init(
    inputs: Int, targets: Int = 0, parameters: [Value], inputGradients: Bool = false,
    _ loss: ([Value], [Value]) -> Value
  ) {
    self.init(
      inputs: inputs, targets: targets, parameters: parameters, kind: .loss,
      inputGradients: inputGradients
    ) { [loss($0, $1)] }
  }

  /// Compiles the loss of a sample, its gradient, and outputs beside it, such as scores.
  ///
  /// - Parameters:
  ///   - inputs: How many inputs a sample has.
  ///   - targets: How many targets it has.
  ///   - parameters: What the gradient is taken of, in the order in which their numbers are given.
  ///   - inputGradients: Whether the derivatives by the inputs are computed too, for each sample.
  ///   - function: From inputs, shape (inputs), and targets, shape (targets), to the loss and the
  ///     outputs.
  public init(
    inputs: Int, targets: Int = 0, parameters: [Value], inputGradients: Bool = false,
    _ function: ([Value], [Value]) -> (loss: Value, outputs: [Value])
  ) {
    self.init(
      inputs: inputs, targets: targets, parameters: parameters, kind: .lossAndOutputs,
      inputGradients: inputGradients
    ) { x, y in
      let results = function(x, y)
      return [results.loss] + results.outputs
    }
  }

  /// Compiles functions without targets, such as the scores of a network.
  ///
  /// - Parameters:
  ///   - inputs: How many inputs a sample has.
  ///   - parameters: The parameters, in the order in which their numbers are given.
  ///   - outputs: From inputs, shape (inputs), to results.
  public init(inputs: Int, parameters: [Value], _ outputs: ([Value]) -> [Value]) {
    self.init(
      inputs: inputs, targets: 0, parameters: parameters, kind: .outputs, inputGradients: false
    ) { x, _ in outputs(x) }
  }

  /// What the results of the compiled function are.
  private enum Kind {
    case loss, lossAndOutputs, outputs
  }

  private init(
    inputs: Int, targets: Int, parameters: [Value], kind: Kind, inputGradients: Bool,
    _ body: ([Value], [Value]) -> [Value]
  ) {
    require(
      inputs >= 0 && targets >= 0, "a program cannot have \(inputs) inputs, \(targets) targets")
    self.inputs = inputs
    self.targets = targets
    hasGradient = kind != .outputs
    hasLossAndOutputs = kind == .lossAndOutputs
    parameterCount = parameters.count
    let graph = Graph.trace(
      inputs: inputs + targets, parameters: parameters,
      differentiatedInputs: inputGradients ? inputs : 0
    ) { numbers in
      body(Array(numbers[..<inputs]), Array(numbers[inputs...]))
    }
    require(!graph.outputs.isEmpty, "a program needs a result")
    recordedNumbers = inputs + targets + graph.computedCount
    addsProducts = graph.addsProducts
    joinsInProduct = graph.joinsInProduct
    instructions = Instructions(
      graph, inputs: inputs + targets, loss: hasGradient ? parameters.count : nil)
    outputRows = Array(instructions.results.dropFirst(hasLossAndOutputs ? 1 : 0))
  }

  /// How many rows of memory it uses.
  var rowCount: Int { instructions.rowCount }

  /// A mark that no other program has.
  final class Identity: Sendable {}

  /// Stops where parameters have another shape than the program's.
  func check(parameters count: Int) {
    require(
      count == parameterCount,
      "the program has \(parameterCount) parameters, but was given \(count)")
  }

  /// Stops where the program was compiled without a gradient.
  func checkGradient() {
    require(hasGradient, "a program of outputs has no gradient: compile a loss")
  }
}
