@testable import Zeusgrad

/// A network of so few parameters that its scores can be told by heart.
struct Network {
  var shape: MLP.Shape
  var parameters: [Double]

  /// It answers slope · (radius − |x| − |y|).
  static func diamond(slope: Double, radius: Double) -> Network {
    let magnitudes: [Double] = [1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0]
    return Network(
      shape: MLP.Shape(inputs: 2, layers: [4, 1]),
      parameters: magnitudes + Array(repeating: -slope, count: 4) + [slope * radius])
  }

  /// It answers x · across + y · up + bias.
  static func linear(across: Double = 0, up: Double = 0, bias: Double = 0) -> Network {
    Network(shape: MLP.Shape(inputs: 2, layers: [1]), parameters: [across, up, bias])
  }

  /// The network that answers the opposite.
  var flipped: Network {
    var network = self
    for place in shape.parameters(ofLayer: shape.layers.count - 1) {
      network.parameters[place] = -parameters[place]
    }
    return network
  }

  func score(_ point: [Double]) -> Double { shape.predict(point, parameters: parameters)[0] }

  func grid(_ request: ScoreGrid.Request, step: Int) -> ScoreGrid {
    ScoreGrid.evaluate(request, shape: shape, parameters: parameters, step: step)
  }
}
