/// What is computed in which order, and in which row of memory each number lies.
///
/// A row holds one number of the program for all samples of a chunk. First come the rows of inputs
/// and targets, then constants and parameters that are read one by one, then what is computed, in
/// the order of the graph, and behind these as many rows for the adjoints.
struct MemoryPlan {
  enum Item {
    case node(Int)
    case dense(Dense)
  }

  let graph: Graph
  private(set) var items: [Item] = []
  /// The row of each node; nil for those within a dense layer, and for its parameters.
  private(set) var rows: [Int?] = []
  /// How many rows there are before those of the adjoints.
  private(set) var rowCount = 0

  /// Arranges what a graph computes; `inputs` is how many numbers a sample has, targets included.
  init(_ graph: Graph, inputs: Int) {
    self.graph = graph
    var layers = graph.fused()
    repeat {
      arrange(layers, inputs: inputs)
      // The kernels want the inputs of a layer in neighbouring rows; where they are not, its nodes
      // are computed one by one.
      let usable = layers.filter(hasNeighbouringInputs)
      if usable.count == layers.count { return }
      layers = usable
    } while true
  }

  private func hasNeighbouringInputs(_ layer: Dense) -> Bool {
    guard let first = rows[layer.inputs[0]] else { return false }
    return layer.inputs.indices.allSatisfy { rows[layer.inputs[$0]] == first + $0 }
  }

  private mutating func arrange(_ layers: [Dense], inputs: Int) {
    items = []
    rows = Array(repeating: nil, count: graph.nodes.count)
    rowCount = inputs
    // A layer can be computed when its first unit can: all units read the same.
    var starts = Array(repeating: -1, count: graph.nodes.count)
    var inside = Array(repeating: false, count: graph.nodes.count)
    for (number, layer) in layers.enumerated() {
      starts[layer.units[0].output] = number
      for unit in layer.units {
        for node in unit.steps { inside[node] = true }
        inside[unit.output] = true
      }
    }
    let uses = graph.uses
    let results = Set(graph.outputs)
    for index in graph.nodes.indices {
      switch graph.nodes[index] {
      case .input(let input): rows[index] = input
      case .parameter, .constant:
        let isRead = results.contains(index) || uses[index].contains { !inside[$0] }
        if isRead { append(.node(index), [index]) }
      case .computed:
        if starts[index] >= 0 {
          let layer = layers[starts[index]]
          append(.dense(layer), layer.outputs)
        } else if !inside[index] {
          append(.node(index), [index])
        }
      }
    }
  }

  private mutating func append(_ item: Item, _ nodes: [Int]) {
    items.append(item)
    for index in nodes {
      rows[index] = rowCount
      rowCount += 1
    }
  }

  /// The row of a node that has one.
  func row(_ index: Int) -> Int {
    guard let row = rows[index] else { fatalError("a node without a row is read") }
    return row
  }
}
