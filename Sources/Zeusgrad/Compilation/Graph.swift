/// A computation as a list of nodes, each behind those it reads.
///
/// The order is depth-first post-order from the results, left operand first: the one in which
/// ``Value/backward()`` works, reversed. Constants are folded, nothing else.
struct Graph: Equatable {
  enum Node: Equatable {
    /// A number of the sample: an input, or behind these a target.
    case input(Int)
    case parameter(Int)
    /// By its bits, so that NaN equals itself.
    case constant(UInt64)
    case computed(Operation, Operands, constant: UInt64)
  }

  /// Indices of ``Graph/nodes``, in the order in which a value has its operands.
  ///
  /// In 32 bits each, and −1 for none: a graph may have millions.
  struct Operands: Equatable {
    private let indices: (Int32, Int32, Int32)

    init(first: Int, second: Int? = nil, third: Int? = nil) {
      indices = (Int32(first), Int32(second ?? -1), Int32(third ?? -1))
    }

    var first: Int { Int(indices.0) }
    var second: Int? { indices.1 < 0 ? nil : Int(indices.1) }
    var third: Int? { indices.2 < 0 ? nil : Int(indices.2) }

    static func == (left: Operands, right: Operands) -> Bool { left.indices == right.indices }

    @inline(__always)
    func contains(where condition: (Int) -> Bool) -> Bool {
      condition(first) || second.map(condition) ?? false || third.map(condition) ?? false
    }

    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
      body(first)
      if let second { body(second) }
      if let third { body(third) }
    }
  }

  private(set) var nodes: [Node] = []
  /// The indices of the results.
  private(set) var outputs: [Int] = []
  /// By which nodes each is used.
  private(set) var uses = Uses()
  /// For each node, whether it depends on a number that the gradient is taken of.
  private(set) var needsGradient: [Bool] = []
  private let parameterCount: Int
  /// Of how many inputs, the first ones, the gradient is taken too.
  let differentiatedInputs: Int

  /// Lists what some values were computed from.
  init(
    _ outputs: [Value], inputs: [Value], parameters: [Value], differentiatedInputs: Int = 0
  ) {
    self.differentiatedInputs = differentiatedInputs
    parameterCount = parameters.count
    // Two marks tell leaves that have no index yet, linked to their number, from nodes with one.
    let (leaf, numbered) = (Value.newPass(), Value.newPass())
    for (number, value) in (inputs + parameters).enumerated() {
      value.mark = leaf
      value.link = UInt(number)
    }
    for output in outputs {
      var path = [Unmanaged.passUnretained(output)]
      while let top = path.last {
        top._withUnsafeGuaranteedRef { value in
          // A parameter is a leaf here, whatever it was computed from.
          let isLeaf = value.mark == leaf
          if value.mark != numbered {
            if !isLeaf, let next = value.firstOperand(without: numbered) {
              path.append(next)
              return
            }
            let node = isLeaf ? Self.leaf(Int(value.link), inputs.count) : computed(value)
            value.mark = numbered
            value.link = UInt(nodes.count)
            nodes.append(node)
          }
          path.removeLast()
        }
      }
    }
    self.outputs = outputs.map { Int($0.link) }
    uses = Uses(nodes)
    needsGradient = Self.needGradient(nodes, inputs: differentiatedInputs)
  }

  private static func leaf(_ number: Int, _ inputs: Int) -> Node {
    number < inputs ? .input(number) : .parameter(number - inputs)
  }

  private func computed(_ value: Value) -> Node {
    guard let first = value.first else { return .constant(value.number.bitPattern) }
    func index(_ operand: Unmanaged<Value>) -> Int {
      operand._withUnsafeGuaranteedRef { Int($0.link) }
    }
    let operands = Operands(
      first: index(first), second: value.second.map(index), third: value.third.map(index))
    // Only what has nothing but constants in it is folded: to the number that was computed, and stays
    // even if one of them is set afterwards.
    let isConstant = !operands.contains {
      if case .constant = nodes[$0] { false } else { true }
    }
    return isConstant
      ? .constant(value.number.bitPattern)
      : .computed(value.operation, operands, constant: value.constant.bitPattern)
  }

  /// The indices of what a node reads.
  func operands(of index: Int) -> Operands? {
    guard case .computed(_, let operands, _) = nodes[index] else { return nil }
    return operands
  }

  /// How many numbers are computed, a chain of ``Operation/addingProduct`` as one.
  var computedCount: Int {
    nodes.indices.count { index in
      guard operands(of: index) != nil else { return false }
      guard adds(index), uses.count(index) == 1, let user = uses[index].first else { return true }
      // Not what another one goes on from.
      return !(adds(user) && self.operands(of: user)?.first == index)
    }
  }

  /// For each parameter, whether it is used once, as a factor of an ``Operation/addingProduct``: then
  /// the gradient of a sample joins the sum over samples within that product, rounded once.
  var joinsInProduct: [Bool] {
    var joins = Array(repeating: false, count: parameterCount)
    for index in nodes.indices {
      guard case .parameter(let parameter) = nodes[index], uses.count(index) == 1,
        let user = uses[index].first
      else { continue }
      joins[parameter] = adds(user) && operands(of: user)?.first != index
    }
    return joins
  }

  var addsProducts: Bool { nodes.indices.contains(where: adds) }

  /// Whether a node adds a product.
  private func adds(_ index: Int) -> Bool {
    switch nodes[index] {
    case .computed(.addingProduct, _, _), .computed(.addingMultiple, _, _): true
    default: false
    }
  }

  private static func needGradient(_ nodes: [Node], inputs count: Int) -> [Bool] {
    var depends = Array(repeating: false, count: nodes.count)
    for index in nodes.indices {
      switch nodes[index] {
      case .parameter: depends[index] = true
      case .input(let input): depends[index] = input < count
      case .constant: break
      case .computed(_, let operands, _):
        depends[index] = operands.contains { depends[$0] }
      }
    }
    return depends
  }
}
