@testable import Zeusgrad

/// The runs that the pictures show.
extension Scene {
  /// 18 of 20 right, the loss still falling; the learning rate was changed on the way.
  static let learning: Scene = {
    var scene = Scene()
    scene.journal = Journal([
      Control(step: 120, .learningRate(0.2)), Control(step: 124, .learningRate(0.5)),
    ])
    scene.pastLosses = scene.fall(steps: scene.step)
    scene.pastLosses[60] += 0.4
    return scene
  }()

  /// The same, waiting, with something said of the last command.
  static let paused: Scene = {
    var scene = learning
    scene.isPaused = true
    scene.notice = TrainingSession.Notice(
      number: 1, event: .changed(field: "lr", from: "0.2", to: "0.5"))
    return scene
  }()

  /// A layer that died of a learning rate.
  static let stuck: Scene = {
    var scene = Scene()
    scene.step = 420
    scene.journal = Journal([Control(step: 300, .learningRate(10))])
    scene.network = .linear(bias: -0.5)
    scene.layers = layers(norms: [0, 0, 0.3], dead: [3, 16, nil])
    scene.layersSince = 305
    scene.pastLosses =
      scene.fall(steps: 300).map { $0 - 0.4 } + [9.5, 31, 14, 2.5, 1.25]
      + Array(repeating: scene.dataLoss + scene.penalty, count: 115)
    return scene
  }()

  /// Everything right and beyond the margin.
  static let done: Scene = {
    var scene = Scene()
    scene.network = .diamond(slope: 12, radius: 1)
    scene.pastLosses = scene.fall(steps: scene.step)
    return scene
  }()

  /// Before the first step.
  static let start: Scene = {
    var scene = Scene()
    scene.step = 0
    scene.network = .linear(across: 0.25, up: 0.5)
    scene.stepsPerSecond = nil
    return scene
  }()

  /// A loss that leaps up and down.
  static let jumping: Scene = {
    var scene = Scene()
    scene.pastLosses = (0..<scene.step).map { $0.isMultiple(of: 2) ? 0.2 : 1.5 }
    return scene
  }()

  /// Numbers that grew until they were none.
  static let diverged: Scene = {
    var scene = Scene()
    scene.step = 30
    scene.isPaused = true
    scene.network = .linear(across: 1e200, up: -1e200)
    scene.layers = layers(norms: [2e180, .infinity, 3e200], dead: [0, 0, nil])
    scene.pastLosses = (0..<scene.step).map { Double(1 << $0) }
    scene.divergence = Divergence(step: 30, quantity: .gradient, layer: 2)
    return scene
  }()

  static let all: [(name: String, scene: Scene)] = [
    ("learning", learning), ("paused", paused), ("stuck", stuck), ("done", done),
    ("start", start), ("jumping", jumping), ("diverged", diverged),
  ]

  /// Losses that come down to the present one.
  private func fall(steps: Int) -> [Double] {
    let end = dataLoss + penalty
    let low = 1 / (1 + Double(steps) / 30)
    return (0..<steps).map { end + 1.2 * (1 / (1 + Double($0) / 30) - low) }
  }
}
