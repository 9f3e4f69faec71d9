public import Zeusgrad

/// The expression in micrograd's README: 27 nodes that use every operation more than once.
public enum Readme {
  /// Builds the expression.
  public static func expression(_ a: Value, _ b: Value) -> Value {
    var c = a + b
    var d = a * b + b.pow(3)
    c += c + 1
    c += 1 + c + (-a)
    d += d * 2 + (b + a).relu()
    d += 3 * d + (b - a).relu()
    let e = c - d
    let f = e.pow(2)
    var g = f / 2.0
    g += 10.0 / f
    return g
  }

  /// What one graph computes.
  public struct Result: Sendable {
    /// The expression at a = −4, b = 2.
    public var g: Double
    /// Its derivative with respect to a.
    public var a: Double
    /// Its derivative with respect to b.
    public var b: Double

    /// Whether this is what micrograd's README prints.
    public var isRight: Bool {
      abs(g - 24.7041) < 5e-5 && abs(a - 138.8338) < 5e-5 && abs(b - 645.5773) < 5e-5
    }
  }

  /// Builds the graph of values, walks it back and releases it.
  public static func values() -> Result {
    let a = Value(-4.0)
    let b = Value(2.0)
    let g = expression(a, b)
    g.backward()
    return Result(g: g.data, a: a.grad, b: b.grad)
  }
}

/// The expression as a program.
public struct ReadmeProgram {
  private let program: Program
  private let batch: PreparedBatch
  private let workspace: Workspace
  private let parameters: [Double]
  private var gradient = [0.0, 0.0]

  /// The expression of two parameters, on the one sample that has no inputs.
  public static func oneSample() -> ReadmeProgram {
    let a = Value(-4.0)
    let b = Value(2.0)
    let program = Program(inputs: 0, parameters: [a, b]) { _, _ in Readme.expression(a, b) }
    return ReadmeProgram(program, samples: [[]], parameters: [-4, 2])
  }

  /// The expression of two numbers that each sample has its own of, with two additions more.
  ///
  /// Gradients are of parameters, and these are the same for all samples, so parameters p and q
  /// (here 0) are added: a = x₀ + p, b = x₁ + q. Then ∂g/∂p is the mean of the samples' ∂g/∂a.
  public static func manySamples(_ count: Int) -> ReadmeProgram {
    let p = Value(0.0)
    let q = Value(0.0)
    let program = Program(inputs: 2, parameters: [p, q]) { x, _ in
      Readme.expression(x[0] + p, x[1] + q)
    }
    return ReadmeProgram(
      program, samples: (0..<count).map { _ in [-4, 2] }, parameters: [0, 0])
  }

  private init(_ program: Program, samples: [[Double]], parameters: [Double]) {
    self.program = program
    self.parameters = parameters
    batch = PreparedBatch(program, inputs: samples)
    workspace = Workspace(program, threads: 1)
  }

  /// Computes the expression and its gradient, means over the samples.
  public mutating func run() -> Double {
    program.gradient(batch, parameters: parameters, into: &gradient, using: workspace)
  }

  /// Computes them once more, to be checked.
  public mutating func result() -> Readme.Result {
    let g = run()
    return Readme.Result(g: g, a: gradient[0], b: gradient[1])
  }
}
