extension Diagnosis {
  /// How the gradients of the data look, the worst first; layers count from 1.
  public enum Verdict: Hashable, Sendable {
    /// A gradient is not finite.
    case notFinite(layer: Int)
    /// Every unit of a layer is off for every point.
    case dead(layer: Int)
    /// Nothing has been trained yet.
    case untrained
    /// All points are right, and pull no layer by ``Diagnosis/weakGradient`` or more.
    case satisfied
    /// A gradient norm is below ``Diagnosis/weakGradient``.
    case weak(layer: Int)
    /// A gradient norm is above ``Diagnosis/strongGradient``.
    case strong(layer: Int)
    /// An update moved a layer by `ratio` of its size, more than ``Diagnosis/fastUpdate``.
    case fast(layer: Int, ratio: Double)
    /// Every layer moves too little to get anywhere soon.
    case slow
    /// The loss jumps from step to step.
    case jumping
    /// The loss has stopped falling.
    case settled
    /// The loss is falling, and every layer is pulled.
    case learning
  }

  /// A gradient norm below this hardly moves a layer; it is the low end of the dashboard's bars.
  ///
  /// Our own bound: at the usual learning rate of 0.1 a step moves the layer by less than 1e-5.
  package static let weakGradient = 1e-4

  /// A gradient norm above this is very large; it is the high end of the dashboard's bars.
  ///
  /// Our own bound: at rate 0.1 a step moves the layer by over 1, about the size of its weights.
  package static let strongGradient = 10.0

  /// An update of more than this share of a layer's size is fast.
  ///
  /// About 1e-3 is healthy (Karpathy, CS231n, “Ratio of weights:updates”); this is 100 times that.
  package static let fastUpdate = 0.1

  /// Judges the gradients of the latest step.
  public var verdict: Verdict { verdict(given: finding) }

  /// The same for those who have the finding already.
  package func verdict(given finding: Finding) -> Verdict {
    guard let latest else { return .untrained }
    let layers = latest.layers
    func layer(where condition: (LayerReport) -> Bool) -> Int? {
      layers.firstIndex(where: condition).map { $0 + 1 }
    }
    if let layer = layer(where: { !$0.gradientNorm.isFinite }) { return .notFinite(layer: layer) }
    if let layer = layer(where: \.isDead) { return .dead(layer: layer) }
    if latest.step == 0 { return .untrained }
    let isWeak: (LayerReport) -> Bool = { $0.dataGradientNorm < Self.weakGradient }
    if latest.correct == data.points, layers.allSatisfy(isWeak) { return .satisfied }
    if let layer = layer(where: isWeak) { return .weak(layer: layer) }
    if let layer = layer(where: { $0.dataGradientNorm > Self.strongGradient }) {
      return .strong(layer: layer)
    }
    let ratios = layers.map { $0.updateRatio ?? 0 }
    if let ratio = ratios.max(), ratio > Self.fastUpdate, let index = ratios.firstIndex(of: ratio) {
      return .fast(layer: index + 1, ratio: ratio)
    }
    return switch finding.condition {
    case .rateTooLow: .slow
    case .jumping, .upperEdge: .jumping
    default: isFalling ? .learning : .settled
    }
  }
}

extension Diagnosis.Verdict {
  /// How bad it is.
  package var severity: Diagnosis.Severity {
    switch self {
    case .notFinite, .dead: .bad
    case .weak, .strong, .fast, .slow, .jumping: .warning
    case .untrained, .satisfied, .settled: .neutral
    case .learning: .good
    }
  }
}
