@testable import Zeusgrad

extension StepReport {
  /// Makes a report from the figures that a test is about; the others are made to fit.
  static func handMade(
    step: Int, loss: Double = 1, penalty: Double = 0, rate: Double = 0.1, correct: Int = 60,
    withinMargin: Int = 0, scores: [Double]? = nil, deadLayer: Int? = nil,
    gradient: Double = 0.1, updateRatio: Double? = nil, divergence: Divergence? = nil
  ) -> StepReport {
    // Both answers are given, unless a test is about that.
    let scores = scores ?? (0..<100).map { $0 < 50 ? 2 : -2 }
    return StepReport(
      step: step, loss: loss, dataLoss: loss - penalty, penalty: penalty,
      penaltyFactors: Penalty(l2: 1e-4), learningRate: rate,
      correct: correct, withinMargin: withinMargin,
      layers: (0..<3).map { layer in
        LayerReport(
          inputs: layer == 0 ? 2 : 16, units: layer == 2 ? 1 : 16,
          activation: layer == 2 ? .linear : .relu, gradientNorm: gradient,
          dataGradientNorm: gradient, penaltyGradientNorm: 0, parameterNorm: 4,
          updateRatio: updateRatio,
          deadUnits: layer == 2 ? nil : layer == deadLayer ? 16 : 1)
      },
      scores: scores, pointLosses: scores.map { _ in loss - penalty }, divergence: divergence)
  }
}
