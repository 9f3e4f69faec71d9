import Zeusgrad

/// The rows of the gradient panel: which layers are shown, and how many rows each of them has.
struct GradientRows {
  /// The layers that are shown, in their order.
  let layers: [Int]
  /// How many have no room.
  let hidden: Int
  let headings: Int
  /// How many rows a layer has.
  let height: Int

  /// Where there is no room for all, the layer that the verdict names comes first, then the last.
  init(rows: Int, layers count: Int, verdict: Diagnosis.Verdict) {
    headings = min(2, max(0, rows - count))
    let room = max(0, min(count, rows - headings))
    height = room > 0 ? (rows - headings) / room : 0
    var chosen: Set<Int> = []
    let named = verdict.layer.map { [$0 - 1] } ?? []
    for index in named + [count - 1] + Array(0..<count) where chosen.count < room {
      chosen.insert(index)
    }
    layers = chosen.sorted()
    hidden = count - room
  }

  /// Whether the history of a layer is a curve of several rows, with a blank row below.
  var isHigh: Bool { height >= 3 }
}

extension Diagnosis.Verdict {
  /// The layer it is about, if it is about one.
  fileprivate var layer: Int? {
    switch self {
    case .notFinite(let layer), .dead(let layer), .weak(let layer), .strong(let layer),
      .fast(let layer, _):
      layer
    case .untrained, .satisfied, .slow, .jumping, .settled, .learning: nil
    }
  }
}
