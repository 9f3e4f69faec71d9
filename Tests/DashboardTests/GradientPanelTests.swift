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
    ([0.3, 0.3, 10], [0, 0, nil], "a step moves the last layer by 11 % of its size"),
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
    let norm = [1e-4, 1e-3, 1e-2, 0.1, 1, 10][decade]
    let columns = GradientColumns(columns: 96, hasPenalty: true)
    let scene = pulled(penalty: 0, data: norm)
    let line = Canvas.panel(.gradients, of: scene, 100, 7).lines[3]
    let bar = line.dropFirst(2 + GradientColumns.name).prefix(columns.bar)
    let length = bar.filter { $0 != " " }.count
    let expected = Double(columns.bar * decade) / 5
    #expect(abs(Double(length) - expected) <= 1)
  }

  @Test(
    "Columns never overlap, at any width, and the number is never dropped",
    arguments: [false, true], [false, true])
  func columns(hasPenalty: Bool, isHigh: Bool) {
    for width in 0...300 {
      let columns = GradientColumns(columns: width, hasPenalty: hasPenalty, isHigh: isHigh)
      let sum =
        GradientColumns.name + columns.bar + GradientColumns.norm
        + (columns.hasPenaltyNorm ? GradientColumns.norm : 0)
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

  static let everyVerdict: [Diagnosis.Verdict] =
    [1, 3, 12].flatMap { layer in
      [
        .notFinite(layer: layer), .dead(layer: layer), .weak(layer: layer), .strong(layer: layer),
        .fast(layer: layer, ratio: 0.18), .fast(layer: layer, ratio: 13.6),
        .fast(layer: layer, ratio: 1e300),
      ]
    } + [.untrained, .satisfied, .slow, .jumping, .settled, .learning]

  @Test("Every verdict is shown in the narrowest panel", arguments: everyVerdict)
  func narrowVerdict(verdict: Diagnosis.Verdict) {
    for layers in [3, 12] {
      let shortest = GradientPanel.words(of: verdict, layers: layers).map(\.count).min() ?? .max
      // The least column has 30, of which the corners and the gaps take 6.
      #expect(shortest <= Layout.single.columns - 6)
    }
  }

  @Test("The verdict is shown at every width", arguments: verdicts)
  func verdictAtEveryWidth(norms: [Double], dead: [Int?], text: String) {
    var scene = Scene.learning
    scene.layers = Scene.layers(norms: norms, dead: dead)
    let verdict = scene.snapshot().diagnosis.verdict
    let forms = GradientPanel.words(of: verdict, layers: 3)
    for width in 30...64 {
      let border = Canvas.panel(.gradients, of: scene, width, 5).lines.last ?? ""
      #expect(forms.contains { border.hasPrefix("└─ \($0) ─") }, "\(width): \(border)")
    }
  }

  /// A network of this many layers of which one is dead.
  private func deep(_ count: Int, dead: Int?) -> Scene {
    var scene = Scene.learning
    scene.layers = (1...count).map { layer in
      LayerReport(
        inputs: 8, units: 8, activation: .relu, gradientNorm: 0.3, dataGradientNorm: 0.3,
        penaltyGradientNorm: 1e-3, parameterNorm: 4, updateRatio: 0.01,
        deadUnits: layer == dead ? 8 : 0)
    }
    return scene
  }

  @Test("Layers without room are counted; the one that ails and the last have room first")
  func hiddenLayers() {
    for count in 1...12 {
      for rows in 3...16 {
        let dead = count / 2 + 1
        let frame = Canvas.panel(.gradients, of: deep(count, dead: dead), 40, rows)
        let names = frame.lines.compactMap { $0.firstMatch(of: /^│ (\d+|out) +8→8/)?.output.1 }
        #expect(names.count == min(count, rows - 2))
        let hidden = frame.lines[0].firstMatch(of: /\+(\d+) more/)?.output.1
        #expect(hidden.flatMap { Int($0) } ?? 0 == count - names.count)
        #expect(names.contains(dead == count ? "out" : "\(dead)"))
        if names.count > 1 { #expect(names.last == "out") }
        #expect(
          names.dropLast().compactMap { Int($0) }
            == names.dropLast().compactMap { Int($0) }.sorted())
      }
    }
  }

  /// The learning scene with this pull of the penalty and of the data in every layer.
  private func pulled(penalty: Double, data: Double) -> Scene {
    var scene = Scene.learning
    scene.layers = scene.layers.map {
      LayerReport(
        inputs: $0.inputs, units: $0.units, activation: $0.activation, gradientNorm: data,
        dataGradientNorm: data, penaltyGradientNorm: penalty, parameterNorm: 4,
        updateRatio: 0.01, deadUnits: $0.deadUnits)
    }
    return scene
  }

  static let pulls: [(Double, Double, Bool)] = [
    (1e-3, 0.3, false), (0.03, 0.3, true), (1e-3, 0, true), (0, 0, false), (5, 1e-5, true),
    (.nan, 0.3, false), (1e-3, .nan, false), (.infinity, 1, true),
  ]

  @Test("The pull of the penalty is marked where it is a tenth of the data's", arguments: pulls)
  func penalty(penalty: Double, data: Double, isShown: Bool) {
    let scene = pulled(penalty: penalty, data: data)
    for (columns, rows) in [(40, 5), (40, 7), (60, 7), (100, 7), (100, 30)] {
      let lines = Canvas.panel(.gradients, of: scene, columns, rows).lines
      #expect(lines.count { $0.contains("┊") } == (isShown ? 4 : 0), "\(columns)")
      #expect(lines.contains { $0.contains("┊L2") } == isShown)
      // Wide panels have the number, whether or not it matters.
      if columns == 100 { #expect(lines.contains { $0.contains("‖∂L/∂θ‖       L2") }) }
    }
  }

  @Test("Where the data do not pull there is no bar, and the norm is 0")
  func noPull() {
    let line = Canvas.panel(.gradients, of: pulled(penalty: 0, data: 0), 40, 5).lines[1]
    #expect(line.hasPrefix("│ 1   2→16 ") && line.contains(" 0 ") && !line.contains("━"))
  }

  @Test("Zoomed, histories are curves on one scale, whose ends are numbered")
  func zoomed() {
    let state = State.showing(.learning, 80, 24, keys: [Key("2"), Key("z")])
    let lines = state.frame().lines
    #expect(lines.count { $0.contains("1e1┤") } == 3)
    #expect(lines.count { $0.contains("1e-1┤") } == 3)
    // There is a number for each column of dots.
    let table = GradientTable(Scene.learning.snapshot(), Size(columns: 76, rows: 19))
    #expect(state.requests.contains(.gradientHistories(columns: table.historyLength)))
  }
}
