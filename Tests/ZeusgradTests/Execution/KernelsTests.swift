import CZeusgradKernels
import Testing

@testable import Zeusgrad

/// The elementary functions in C, one number at a time and in rows.
@Suite("Kernels")
struct KernelsTests {
  struct Function: Sendable, CustomTestStringConvertible {
    let operation: Operation
    /// The largest error found in millions of arguments, rounded up.
    let bound: Double
    var constant = 0.0

    var name: String { "\(operation)" }
    var testDescription: String { name }

    func scalar(_ x: Double) -> Double { operation.forward(x, 0, 0, constant) }
  }

  static let functions = [
    Function(operation: .exp, bound: 1.05), Function(operation: .log, bound: 0.85),
    Function(operation: .tanh, bound: 1.65), Function(operation: .sigmoid, bound: 1.5),
    Function(operation: .softplus, bound: 1.4), Function(operation: .sin, bound: 0.85),
    Function(operation: .cos, bound: 0.85), Function(operation: .normcdf, bound: 4),
    Function(operation: .gelu, bound: 5.1), Function(operation: .silu, bound: 2.65),
    Function(operation: .elu, bound: 1.2, constant: 1),
  ]

  static let odd: [Double] = [
    0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
    .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNormalMagnitude, 1, -1,
  ]

  @Test("Every result is within its bound of the exact one", arguments: functions)
  func everyResultIsWithinBound(function: Function) throws {
    for row in try Fixture.elementary(function.name).rows {
      let x = row.arguments[0]
      let error = Self.error(function.scalar(x), row)
      #expect(error <= function.bound, "\(function.name)(\(x)), \(error) units off")
    }
  }

  @Test("Every power is within its bound of the exact one")
  func everyPowerIsWithinBound() throws {
    for row in try Fixture.elementary("pow").rows {
      let error = Self.error(zg_pow(row.arguments[0], row.arguments[1]), row)
      #expect(error <= 1.05, "pow\(row.arguments), \(error) units off")
    }
  }

  @Test("Rows get the bits of single numbers, on every instruction set", arguments: functions)
  func rowsGetBitsOfSingleNumbers(function: Function) throws {
    let numbers = try Fixture.elementary(function.name).rows.map { $0.arguments[0] } + Self.odd
    let alone = numbers.map(function.scalar)
    for kernels in Kernels.all.map(\.table) {
      #expect(Self.same(Self.row(function, of: numbers, kernels), alone))
    }
  }

  @Test("Every elementary function is here")
  func everyElementaryFunctionIsHere() {
    let words = Operation.allCases.map(\.instruction.word).filter { $0.first?.isLowercase == true }
    let exact: Set<Substring> = [
      "relu", "sqrt", "abs", "max", "min", "clamp", "select", "leaky_relu",
    ]
    #expect(Set(Self.functions.map { $0.name[...] }) == Set(words).subtracting(exact))
  }

  static let edges: [(String, Double, Double)] = [
    ("exp", -Double.infinity, 0.0), ("exp", .infinity, .infinity), ("exp", 0, 1), ("exp", -0.0, 1),
    ("exp", 710, .infinity), ("exp", -746, 0), ("exp", 1e308, .infinity), ("exp", -1e308, 0),
    ("log", 0, -.infinity), ("log", -0.0, -.infinity), ("log", 1, 0), ("log", -1, .nan),
    ("log", .infinity, .infinity), ("log", -.infinity, .nan), ("log", -0x1p-1074, .nan),
    ("tanh", 0, 0), ("tanh", -0.0, -0.0), ("tanh", .infinity, 1), ("tanh", -.infinity, -1),
    ("tanh", 19.0625, 1), ("tanh", -19.0625, -1), ("tanh", 1e308, 1),
    ("tanh", 0x1p-1074, 0x1p-1074),
    ("sigmoid", 0, 0.5), ("sigmoid", -0.0, 0.5), ("sigmoid", .infinity, 1), ("sigmoid", 37.5, 1),
    ("sigmoid", -.infinity, 0), ("sigmoid", -746, 0), ("sigmoid", 1e308, 1),
    ("softplus", -.infinity, 0), ("softplus", .infinity, .infinity), ("softplus", 1e308, 1e308),
    ("softplus", -746, 0), ("softplus", 40, 40),
    ("normcdf", 0, 0.5), ("normcdf", -0.0, 0.5), ("normcdf", .infinity, 1),
    ("normcdf", -.infinity, 0), ("normcdf", 9, 1), ("normcdf", 1e300, 1), ("normcdf", -40, 0),
    ("gelu", 0, 0), ("gelu", -0.0, -0.0), ("gelu", .infinity, .infinity), ("gelu", 1e308, 1e308),
    ("gelu", -.infinity, -0.0), ("gelu", 9, 9), ("silu", 0, 0), ("silu", -0.0, -0.0),
    ("silu", .infinity, .infinity), ("silu", -.infinity, -0.0), ("silu", 40, 40),
    ("silu", -752, -0.0), ("elu", 0, 0), ("elu", -0.0, 0), ("elu", .infinity, .infinity),
    ("elu", -.infinity, -1), ("elu", -60, -1), ("elu", 1e308, 1e308),
    ("elu", -0x1p-1074, -0x1p-1074),
    ("sin", 0, 0), ("sin", -0.0, -0.0), ("sin", .infinity, .nan), ("sin", -.infinity, .nan),
    ("sin", -0x1p-1074, -0x1p-1074), ("cos", 0, 1), ("cos", -0.0, 1), ("cos", .infinity, .nan),
    ("cos", -.infinity, .nan), ("cos", 0x1p-1074, 1),
  ]

  @Test("The edges are exact", arguments: edges)
  func edgesAreExact(name: String, x: Double, expected: Double) throws {
    let function = try #require(Self.functions.first { $0.name == name })
    #expect(Self.same([function.scalar(x)], [expected]))
  }

  @Test("What is not a number stays so", arguments: functions)
  func notANumberStaysSo(function: Function) {
    #expect(function.scalar(.nan).isNaN)
    #expect(function.scalar(-.nan).isNaN)
  }

  @Test("tanh and sin are odd and cos is even, to the bit")
  func oddAndEvenFunctions() throws {
    for name in ["tanh", "sin"] {
      for row in try Fixture.elementary(name).rows {
        let x = row.arguments[0]
        #expect(zg_tanh(-x).bitPattern == (-zg_tanh(x)).bitPattern)
        #expect(zg_sin(-x).bitPattern == (-zg_sin(x)).bitPattern)
        #expect(zg_cos(-x).bitPattern == zg_cos(x).bitPattern)
      }
    }
  }

  @Test("What has an upper end never passes it")
  func upperEndsAreNeverPassed() {
    for step in 0..<4000 {
      let x = 15 + Double(step) / 150
      #expect(zg_tanh(x) <= 1 && zg_tanh(x) >= 1 - 0x1p-40)
      #expect(zg_sigmoid(x) <= 1 && zg_sigmoid(x) >= 1 - 0x1p-21)
      #expect(abs(zg_sin(x)) <= 1 && abs(zg_cos(x)) <= 1)
      #expect(zg_softplus(x) >= x)
    }
  }

  static let powers: [(Double, Double, Double)] = [
    (Double.nan, 0.0, 1.0), (1, .nan, 1), (.nan, 1, .nan), (2, .nan, .nan),
    (0, 0.5, 0), (-0.0, 0.5, 0), (-0.0, 17, -0.0), (-0.0, -17, -.infinity), (0, -0.5, .infinity),
    (-0.0, -18, .infinity), (.infinity, 0.5, .infinity), (.infinity, -0.5, 0),
    (-.infinity, 17, -.infinity), (-.infinity, 18, .infinity), (-.infinity, -17, -0.0),
    (-.infinity, 0.5, .infinity), (-1, .infinity, 1), (-1, -.infinity, 1),
    (0.5, .infinity, 0), (0.5, -.infinity, .infinity), (-2, .infinity, .infinity),
    (-2, -.infinity, 0), (-8, 0x1p-2, .nan), (-2, 17, -131072), (-2, 18, 262144),
    (-1, 1e300, 1), (-1, 9_007_199_254_740_991, -1), (2, 1e300, .infinity), (2, -1e300, 0),
    (0.5, 1e300, 0), (2, 1e-300, 1), (-2, 2001, -.infinity), (-2, -2001, -0.0),
    (2, -1074, 0x1p-1074), (0x1p-1074, 0.5, 0x1p-537), (4, 0.5, 2),
  ]

  @Test("Powers follow the standard of C at the edges", arguments: powers)
  func powersFollowStandardOfC(x: Double, y: Double, expected: Double) {
    #expect(Self.same([zg_pow(x, y)], [expected]))
  }

  @Test("The baseline is always there, and the best is one of the variants")
  func baselineAndBestVariant() throws {
    let names = Kernels.all.map(\.table).map { String(cString: $0.name) }
    #expect(names.first == "baseline")
    let best = try #require(zg_kernels_best()).pointee
    #expect(names.last == String(cString: best.name))
    #expect(zg_kernels_variant(-1) == nil)
    #expect(zg_kernels_variant(Int32(ZG_VARIANTS)) == nil)
  }

  /// How far from the exact result, in units of the last place of the nearest double to it.
  private static func error(_ actual: Double, _ row: Fixture.Elementary.Row) -> Double {
    guard actual.isFinite, row.result.isFinite else {
      return actual == row.result ? 0 : .infinity
    }
    return abs((actual - row.result) / row.result.ulp - row.rest)
  }

  /// What an operation makes of a row.
  private static func row(
    _ function: Function, of numbers: [Double], _ kernels: zg_kernels
  ) -> [Double] {
    let chunk = Chunk(
      ReferenceMachine(samples: numbers.count, parameters: [], rows: numbers, gradient: []),
      rows: 1)
    var none: [Double] = []
    let instruction = zg_instruction(
      function.operation.instruction, result: 0, constant: function.constant)
    chunk.run([instruction], kernels, parameters: [], gradient: &none)
    return numbers.indices.map { chunk[0, $0] }
  }

  /// The same bits, where all that is not a number is one.
  private static func same(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy {
        $0.bitPattern == $1.bitPattern || ($0.isNaN && $1.isNaN)
      }
  }
}
