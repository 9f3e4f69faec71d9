import Testing

@testable import Zeusgrad

/// Runs that go wrong in a way that is known, told right and mended by what is advised.
@Suite("The stories of a diagnosis", .timeLimit(.minutes(5)))
struct DiagnosisStoriesTests {
  private func recipe(_ change: (inout Recipe) -> Void) -> Recipe {
    var recipe = Recipe.default
    change(&recipe)
    return recipe
  }

  private func right(_ recipe: Recipe, steps: Int) -> Int {
    recipe.train(steps: steps).report.correct
  }

  /// What always answering with the larger class gets, counted from the points.
  private func majority(of recipe: Recipe) -> Int {
    let positive = recipe.dataset.targets.filter { $0 == 1 }.count
    return max(positive, recipe.points - positive)
  }

  @Test("1: a rate that is raised too far is named with its step, and taking it back mends all")
  func rateTooHigh() {
    let rates: [(Int, Double)] = [(40, 0.2), (41, 0.5), (42, 1), (43, 2), (44, 5), (45, 10)]
    let journal = Journal(rates.map { Control(step: $0.0, .learningRate($0.1)) })
    var losses: [Double] = []
    var firstDead: Int?
    var answers: [Set<Bool>] = []
    let result = Run(.default, journal: journal).train(steps: 80) { report in
      losses.append(report.loss)
      answers.append(Set(report.scores.map { $0 > 0 }))
      if report.layers.contains(where: \.isDead), firstDead == nil { firstDead = report.step }
    }
    guard case .stuck(_, let dead, let answer, _, let remedy) = result.diagnosis.finding else {
      Issue.record("\(result.diagnosis.finding)")
      return
    }
    #expect(dead.since == firstDead)
    #expect(dead.after?.from == 0.1 && dead.after?.firstStep == 40)
    #expect(remedy == [.takeBackChange])
    // Every score has the same sign, and the count is that of the class.
    #expect(answers.last?.count == 1)
    // At this rate the answer itself may go to and fro, and is named only where it does not.
    let isSteady = Set(answers.suffix(3)).count == 1
    #expect(answer?.right == (isSteady ? result.report.correct : nil))
    #expect(right(.default, steps: 80) > result.report.correct + 20)
  }

  @Test("1: at once, while it happens")
  func explodingAtOnce() {
    let journal = Journal([Control(step: 44, .learningRate(10))])
    var losses: [Double] = []
    let result = Run(.default, journal: journal).train(steps: 46) { losses.append($0.loss) }
    #expect(losses[45] < 1.2 * losses[44] && losses[46] > 100 * losses[44])
    #expect(
      result.sentence == "The loss has just gone from 0.44 to 113 in 2 steps, after lr 0.1 → 10. "
        + "Take that change back.")
    #expect(losses[44].fixed(2) == "0.44" && losses[46].fixed(0) == "113")
  }

  @Test(
    "2: a network that a high rate kills is told since when, and a lower rate from the start helps")
  func dying() {
    let dying = recipe { $0.learningRate = 5 }
    var deadUnits: [Int] = []
    let result = dying.train(steps: 100) { deadUnits.append($0.layers[1].deadUnits ?? 0) }
    let since = deadUnits.firstIndex(of: 16)
    #expect(since == 6)
    #expect(result.sentence.contains("off for every point since step 6: nothing passes"))
    #expect(result.sentence.hasSuffix("Lower the learning rate and start over."))
    // Nothing passes: the gradient of the data is 0 in every weight before the last layer.
    let model = MLP(dying.shape, initialization: nil, seed: 42)
    model.load(result.state.parameters)
    let evaluation = model.evaluate(dying.dataset, loss: .hinge, penalty: Penalty())
    #expect(
      evaluation.gradient[..<dying.shape.parameters(ofLayer: 2).lowerBound].allSatisfy { $0 == 0 })
    #expect(right(recipe { $0.learningRate = 0.5 }, steps: 100) > result.report.correct + 20)
  }

  @Test("3: a stack of sigmoids lets hardly any gradient through, and tanh lets it")
  func vanishing() {
    let stack = recipe {
      $0.hidden = [8, 8, 8, 8, 8, 8]
      $0.activation = .sigmoid
    }
    let result = stack.train(steps: 300)
    guard case .vanishing(_, let share, .sigmoid, hidden: 6) = result.diagnosis.finding else {
      Issue.record("\(result.diagnosis.finding)")
      return
    }
    let model = MLP(stack.shape, initialization: nil, seed: 42)
    model.load(result.state.parameters)
    let gradient = model.evaluate(stack.dataset, loss: .hinge, penalty: Penalty()).gradient
    func norm(_ layer: Int) -> Double {
      gradient[stack.shape.parameters(ofLayer: layer)].map { $0 * $0 }.reduce(0, +).squareRoot()
    }
    #expect(abs(share / (norm(0) / norm(6)) - 1) < 1e-9)
    #expect(share < 1e-3)
    #expect(result.diagnosis.verdict == .weak(layer: 1))
    let tanh = recipe {
      $0.hidden = [8, 8, 8, 8, 8, 8]
      $0.activation = .tanh
    }
    #expect(right(tanh, steps: 300) > result.report.correct + 20)
  }

  @Test("4: all right on few noisy points says that this proves nothing, and it does not")
  func memorising() {
    let noisy = recipe {
      $0.points = 20
      $0.noise = 0.4
    }
    let result = noisy.train(steps: 1000)
    #expect(result.report.correct == 20)
    #expect(
      result.sentence.hasPrefix(
        "All 20 right, all beyond the margin; only L2 still pulls."))
    #expect(result.sentence.hasSuffix("only points it has not seen can tell."))
    #expect(result.diagnosis.verdict == .satisfied)
    #expect(result.report.layers.allSatisfy { $0.dataGradientNorm == 0 })
    let unseen = Dataset.circle(points: 2000, noise: 0.4, seed: 7)
    let correct = zip(unseen.inputs, unseen.targets).count { point, target in
      let score = noisy.shape.predict(point, parameters: result.state.parameters)[0]
      return (score > 0) == (target > 0)
    }
    #expect(correct < 1600)
  }

  @Test("5: two units cannot enclose a class, and a third can")
  func tooSmall() {
    let result = recipe { $0.hidden = [2] }.train(steps: 2000)
    #expect(result.diagnosis.finding.condition == .tooSmall)
    #expect(right(recipe { $0.hidden = [3] }, steps: 2000) > result.report.correct + 10)
  }

  @Test("6: a rate that gets nowhere is told at once, and a higher one gets further")
  func rateTooLow() throws {
    let slow = recipe { $0.learningRate = 1e-4 }
    let result = slow.train(steps: 60)
    guard case .rateTooLow(let right, let constant, let ratio) = result.diagnosis.finding else {
      Issue.record("\(result.diagnosis.finding)")
      return
    }
    #expect(right.count < constant.right)
    #expect(constant.right == majority(of: slow))
    // How far the last step moved each layer, from the parameters before and after it.
    let before = slow.train(steps: 59).state.parameters
    let ratios = slow.shape.layers.indices.map { layer in
      let places = slow.shape.parameters(ofLayer: layer)
      let change = places.reduce(0) { sum, place in
        let change = result.state.parameters[place] - before[place]
        return sum + change * change
      }
      return (change / before[places].reduce(0) { $0 + $1 * $1 }).squareRoot()
    }
    let largest = try #require(ratios.max())
    #expect(abs(ratio / largest - 1) < 1e-9)
    #expect(result.sentence.contains("less than 1/5,000 of their size") && largest < 1.0 / 5000)
    let faster = Run(slow, journal: Journal([Control(step: 60, .learningRate(1e-2))]))
    #expect(faster.train(steps: 160).report.loss < 0.9 * slow.train(steps: 160).report.loss)
  }

  @Test("7: bad luck with the first weights is told, and others on the same points do better")
  func badLuck() {
    let unlucky = recipe {
      $0.hidden = [4, 4]
      $0.seed = 6
    }
    let result = unlucky.train(steps: 500)
    guard case .constant(_, let constant, remedy: .otherWeights) = result.diagnosis.finding else {
      Issue.record("\(result.diagnosis.finding)")
      return
    }
    #expect(constant.right == majority(of: unlucky))
    #expect(result.report.scores.allSatisfy { $0 <= 0 })
    var other = unlucky
    other.weightsSeed = 7
    #expect(other.dataset == unlucky.dataset)
    #expect(right(other, steps: 500) > result.report.correct + 20)
  }

  @Test("7: a network that is dead from the start is told to start with other weights")
  func deadFromStart() {
    var dead = recipe {
      $0.hidden = [4, 4, 4, 4]
      $0.seed = 7
    }
    let result = dead.train(steps: 50)
    #expect(result.sentence.contains("all 4 units of layer 4 are off for every point since step 0"))
    #expect(result.sentence.hasSuffix("Start with other weights."))
    dead.weightsSeed = 8
    #expect(right(dead, steps: 200) > result.report.correct + 20)
  }

  @Test("8: without a bend the border is a line, and relu bends it", arguments: [[16, 16], []])
  func linear(hidden: [Int]) {
    let straight = recipe {
      $0.data = .xor
      $0.hidden = hidden
      $0.activation = .linear
    }
    let result = straight.train(steps: 700)
    #expect(result.diagnosis.finding == .linear(result.diagnosis.right, hidden: hidden.count))
    // The score of the middle of two points is the mean of their scores.
    func score(_ x: Double, _ y: Double) -> Double {
      straight.shape.predict([x, y], parameters: result.state.parameters)[0]
    }
    #expect(abs(score(0.25, 0.5) - (score(-1, 1) + score(1.5, 0)) / 2) < 1e-9)
    #expect(right(recipe { $0.data = .xor }, steps: 300) > result.report.correct + 20)
  }

  @Test("A penalty that holds the weights down is told, and a smaller one lets them learn")
  func penalty() {
    let strong = recipe { $0.penalty = Penalty(l2: 0.3) }
    let result = strong.train(steps: 400)
    guard case .penaltyTooStrong(_, let penalty, let from, let to) = result.diagnosis.finding else {
      Issue.record("\(result.diagnosis.finding)")
      return
    }
    func size(_ steps: Int) -> Double {
      strong.train(steps: steps).state.parameters.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    #expect(penalty.l2 == 0.3)
    #expect(abs(from - size(0)) < 1e-9 && abs(to - size(400)) < 1e-9)
    #expect(
      right(recipe { $0.penalty = Penalty(l2: 0.03) }, steps: 400) > result.report.correct + 20)
  }

  @Test("Weights that the penalty alone blows up are not blamed on the rate")
  func explodingPenalty() {
    var moons = recipe {
      $0.data = .moons
      $0.noise = 0.3
      $0.points = 60
      $0.activation = .tanh
      $0.hidden = [8, 8]
      $0.penalty = Penalty(l2: 10)
      $0.learningRate = 0.3
    }
    // A step multiplies a weight by 1 − 2 · 0.3 · 10 = −5, whatever the data.
    #expect(moons.train(steps: 3).sentence.hasSuffix("in 3 steps. Try a smaller penalty."))
    let result = moons.train(steps: 400)
    #expect(result.report.divergence != nil)
    #expect(result.sentence.contains("The penalty is too strong for the learning rate 0.3."))
    moons.penalty = Penalty(l2: 1e-4)
    #expect(right(moons, steps: 200) > result.report.correct)
  }

  @Test("A squared error that explodes in the first step is told then, with all of it later")
  func explodingSquares() {
    let squares = recipe {
      $0.loss = .meanSquaredError
      $0.learningRate = 2
    }
    var losses: [Double] = []
    let first = squares.train(steps: 1) { losses.append($0.loss) }
    #expect(first.sentence.hasPrefix("The loss has just gone from 7.08 to 9,295 in 1 step."))
    #expect(losses[0].fixed(2) == "7.08" && losses[1].fixed(0) == "9295")
    let later = squares.train(steps: 30)
    #expect(later.sentence.hasPrefix("The loss went from 7.08 at step 0 to 6.5e50"))
    #expect(later.report.loss > 6e50 && later.report.loss < 7e50)
    var calm = squares
    calm.learningRate = 0.1
    #expect(right(calm, steps: 60) > later.report.correct + 20)
  }

  @Test("A rate at the upper edge is not called too high while the best falls")
  func upperEdge() {
    var losses: [Double] = []
    let result = recipe { $0.learningRate = 2 }.train(steps: 60) { losses.append($0.loss) }
    guard case .upperEdge(let best) = result.diagnosis.finding else {
      Issue.record("\(result.diagnosis.finding)")
      return
    }
    #expect(best.loss == losses.min())
    #expect(losses.firstIndex(of: best.loss) == best.step)
    #expect(best.step >= 40)
    #expect(result.diagnosis.finding.advice.isEmpty)
  }

  /// Runs whose loss goes up and down.
  static let restlessRuns: [Run] = {
    func run(_ journal: Journal = Journal(), _ change: (inout Recipe) -> Void) -> Run {
      var recipe = Recipe.default
      recipe.points = 40
      change(&recipe)
      return Run(recipe, journal: journal)
    }
    return [
      run { $0.learningRate = 1 }, run { $0.learningRate = 2 }, run { $0.learningRate = 5 },
      run {
        $0.optimizer = .adam()
        $0.learningRate = 1
      },
      run {
        $0.hidden = [8]
        $0.activation = .tanh
        $0.learningRate = 10
      },
      run(
        Journal([Control(step: 40, .learningRate(1)), Control(step: 60, .learningRate(2))])
      ) { _ in },
    ]
  }()

  @Test("Of a restless loss nothing is said that its numbers deny", arguments: restlessRuns)
  func restless(run: Run) {
    var losses: [Double] = []
    _ = run.train(steps: 250) { report, diagnosis in
      losses.append(report.loss)
      let (loss, best) = (report.loss, losses.min() ?? 0)
      let half = min(20, losses.count) / 2
      func mean(_ values: some Sequence<Double>) -> Double { values.reduce(0, +) / Double(half) }
      let older = mean(losses.suffix(min(20, losses.count)).prefix(half))
      let climbs =
        losses.count > 5
        && (losses.count - 5..<losses.count).allSatisfy {
          losses[$0] > losses[$0 - 1]
        }
      let isNearBest = (losses.firstIndex(of: best) ?? 0) > max(0, losses.count - 6)
      let falls = !climbs && (isNearBest || mean(losses.suffix(half)) < older && loss < older)
      let step = "step \(report.step)"
      switch diagnosis.finding {
      case .learning, .recovering: #expect(falls, "\(step)")
      case .wavering(_, let shown): #expect(loss > best && shown.loss == best, "\(step)")
      case .upperEdge(let shown):
        #expect(shown.loss == best && losses.suffix(21).contains(best), "\(step)")
      case .exploding(let from, let peak, let to, _, let cause, _):
        #expect(losses[from.step] == from.loss && losses[to.step] == to.loss, "\(step)")
        #expect(peak.loss == losses[from.step...].max() && loss > from.loss, "\(step)")
        if let change = cause.change { #expect(change.firstStep <= from.step, "\(step)") }
      case .lost(let from, let to, _, _, _):
        #expect(losses[from.step...].dropFirst().min() ?? 0 > from.loss, "\(step)")
        #expect(to.loss == loss, "\(step)")
      default: break
      }
      if diagnosis.verdict == .learning { #expect(falls, "\(step)") }
    }
  }

  @Test("A change that comes after the explosion began is not blamed for its end")
  func lateChange() {
    let squares = recipe {
      $0.loss = .meanSquaredError
      $0.learningRate = 2
    }
    let result = Run(squares, journal: Journal([Control(step: 200, .learningRate(10))]))
      .train(steps: 400)
    #expect(result.report.divergence != nil)
    #expect(result.sentence.contains("The learning rate 2 was too high."))
    #expect(!result.sentence.contains("→"))
  }

  @Test("Learning is said of gradients only while the loss falls and the data pull")
  func verdictOfLearning() {
    for recipe in [Recipe.default, recipe { $0.learningRate = 5 }, recipe { $0.penalty.l2 = 0.3 }] {
      var losses: [Double] = []
      _ = Run(recipe).train(steps: 250) { report, diagnosis in
        losses.append(report.loss)
        guard diagnosis.verdict == .learning else { return }
        #expect(report.layers.allSatisfy { $0.dataGradientNorm > 0 && !$0.isDead })
        // Within the last fifty steps the loss was lower than in all those before.
        let (late, early) = (losses.suffix(51).min() ?? 0, losses.dropLast(50).min() ?? .infinity)
        #expect(late < early || losses.count <= 51)
      }
    }
  }
}

extension Diagnosis {
  /// How many are right, as in its findings.
  fileprivate var right: Right { Right(count: latest?.correct ?? 0, points: data.points) }
}
