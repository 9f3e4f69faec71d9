internal import CZeusgradKernels

extension zg_instruction {
  init(
    _ operation: zg_operation, result: Int, left: Int = 0, right: Int = 0, third: Int = 0,
    constant: Double = 0, accumulates: Bool = false
  ) {
    self.init()
    self.operation = operation
    self.result = Int32(result)
    self.left = Int32(left)
    self.right = Int32(right)
    self.third = Int32(third)
    self.constant = constant
    accumulate = accumulates ? 1 : 0
    activation = ZG_COPY
  }

  /// An instruction for a dense layer.
  init(_ operation: zg_operation, of layer: Dense, result: Int, left: Int, right: Int = 0) {
    self.init(operation, result: result, left: left, right: right)
    inputs = Int32(layer.inputs.count)
    units = Int32(layer.units.count)
    weights = Int32(layer.weights)
    bias = Int32(layer.bias ?? -1)
    step = Int32(layer.step)
  }

  /// Whether it adds to the gradient of parameters, not to rows.
  var changesGradient: Bool {
    operation == ZG_PARAMETER_GRADIENT || operation == ZG_PRODUCT_GRADIENT
      || operation == ZG_DENSE_PARAMETER_GRADIENT
  }

  /// The rows that it writes.
  var written: Range<Int32> {
    switch operation {
    case ZG_DENSE: result..<result + units
    case ZG_DENSE_INPUT_GRADIENT: result..<result + inputs
    default: result..<result + 1
    }
  }

  /// Goes through the rows that it reads.
  func forEachRead(_ body: (Int32) -> Void) {
    if accumulate != 0 { written.forEach(body) }
    switch operation {
    case ZG_DENSE: (left..<left + inputs).forEach(body)
    case ZG_DENSE_INPUT_GRADIENT:
      (left..<left + units).forEach(body)
      if activation != ZG_COPY { (right..<right + inputs).forEach(body) }
    case ZG_DENSE_PARAMETER_GRADIENT:
      (left..<left + units).forEach(body)
      (right..<right + inputs).forEach(body)
    default:
      let operands = operation.operands
      if operands > 0 { body(left) }
      if operands > 1 { body(right) }
      if operands > 2 { body(third) }
    }
  }

  /// The parameters of a layer.
  var parameters: Range<Int32> {
    let ends = [weights, bias].filter { $0 >= 0 }
    let first = ends.min() ?? 0
    let last = max(weights + inputs - 1, bias) + (units - 1) * step
    return first..<last + 1
  }
}
