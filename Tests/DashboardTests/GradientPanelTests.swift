import TerminalCanvas
import Testing

@testable import Dashboard
@testable import Zeusgrad

@Suite("The panel of the gradients")
struct GradientPanelTests {
  static let verdicts: [([Double], [Int?], String)] = [
    ([0.3, 0.3, 0.3], [0, 0, nil], "all layers learning"),
    ([0.3, 0.3, 0.3], [0, 16, nil], "layer 2 is dead"),
    ([0.3, 0.3, 0.3], [16, 16, nil], "layer 1 is dead"),
    ([5e-5, 0.3, 0.3], [0, 0, nil], "hardly any gradient reaches layer 1"),
    ([0.3, 10.5, 0.3], [0, 0, nil], "the gradient of layer 2 is very large"),
    ([0.3, 0.3, 10], [0, 0, nil], "the last layer moves by a tenth a step"),
  ]

  @Test("The verdict names the layer that ails", arguments: verdicts)
  func verdict(norms: [Double], dead: [Int?], text: String) {
    var scene = Scene.learning
    scene.layers = Scene.layers(norms: norms, dead: dead).map {
      LayerReport(
        inputs: $0.inputs, units: $0.units, activation: $0.activation,
        gradientNorm: $0.gradientNorm,
        dataGradientNorm: $0.dataGradientNorm, penaltyGradientNorm: 1e-3, parameterNorm: 4,
        updateRatio: $0.gradientNorm == 10 ? 0.11 : 0.01, deadUnits: $0.deadUnits)
    }
    let border = Canvas.panel(.gradients, of: scene, 60, 7).lines.last ?? ""
    #expect(border.hasPrefix("└─ \(text) ─"))
  }

  @Test("A bar is as long as its power of ten", arguments: 0...5)
  func bars(decade: Int) {
    var scene = Scene.learning
    let norm = [1e-4, 1e-3, 1e-2, 0.1, 1, 10][decade]
    scene.layers = Scene.layers(norms: [norm, norm, norm])
    let columns = GradientColumns(columns: 96)
    let line = Canvas.panel(.gradients, of: scene, 100, 7).lines[3]
    let bar = line.dropFirst(2 + GradientColumns.name).prefix(columns.bar)
    let length = bar.filter { $0 != " " }.count
    let expected = Double(columns.bar * decade) / 5
    #expect(abs(Double(length) - expected) <= 1)
  }

  @Test("Columns never overlap, at any width, and the number is never dropped")
  func columns() {
    for width in 0...300 {
      let columns = GradientColumns(columns: width)
      let sum =
        GradientColumns.name + columns.bar + GradientColumns.norm
        + (columns.history > 0 ? columns.history + 1 : 0)
        + (columns.hasUpdateRatio ? GradientColumns.updateRatio : 0)
        + (columns.hasDeadUnits ? GradientColumns.deadUnits : 0)
      #expect(columns.bar >= 0 && columns.history >= 0)
      #expect(sum <= max(width, GradientColumns.name + GradientColumns.norm))
    }
    #expect(Canvas.panel(.gradients, of: .learning, 36, 7).text.contains("2.6e-01"))
  }

  @Test("Before the first step there is no update to speak of")
  func start() {
    var scene = Scene.start
    scene.layers = [
      LayerReport(
        inputs: 2, units: 1, activation: .linear, gradientNorm: 0.5, dataGradientNorm: 0.5,
        penaltyGradientNorm: 0,
        parameterNorm: 1, updateRatio: nil, deadUnits: nil)
    ]
    let line = Canvas.panel(.gradients, of: scene, 60, 7).lines[3]
    #expect(line.hasPrefix("│ out 2→1 "))
    #expect(line.hasSuffix("–      – │"))
  }
}
