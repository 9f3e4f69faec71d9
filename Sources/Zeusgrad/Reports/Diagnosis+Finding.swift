extension Diagnosis {
  /// What a run's reports show, with the numbers behind it; ``sentence`` has the words.
  public enum Finding: Equatable, Sendable {
    /// Nothing has been computed yet.
    case nothing
    /// Nothing has been trained yet.
    case start
    /// The loss is falling.
    case learning(Right)
    /// The loss has not fallen by a hundredth for some steps.
    case plateau(Right, steps: Int)
    /// The loss rises again and again by half or more; `factor` is the largest rise.
    case jumping(factor: Double)
    /// The loss is `factor` times its best.
    case lost(factor: Double, best: Best, after: RateChange?)
    /// All units of a layer are off; `answer` is the class that all points get, if they agree.
    case stuck(Right, dead: DeadLayer, answer: String?, remedy: Advice, after: RateChange?)
    /// All points are right, `beyondMargin` of them beyond the margin.
    case done(Right, beyondMargin: Int, Rest)
    /// The next update is refused.
    case diverged(Divergence, learningRate: Double, after: RateChange?)
  }

  /// How many points have a score with the right sign.
  public struct Right: Hashable, Sendable {
    /// How many are right.
    public let count: Int
    /// How many points there are.
    public let points: Int
  }

  /// The lowest loss, and the first step that had it.
  public struct Best: Equatable, Sendable {
    /// The loss; infinite before the first step.
    public internal(set) var loss = Double.infinity
    /// The step.
    public internal(set) var step = 0
  }

  /// A layer whose units are all off for every point.
  public struct DeadLayer: Equatable, Sendable {
    /// Which layer, from 1.
    public let layer: Int
    /// How many units it has.
    public let units: Int
    /// The step since which it is dead.
    public let since: Int
  }

  /// A change of the learning rate; changes at most 20 steps apart count as one.
  public struct RateChange: Equatable, Sendable {
    /// The rate before.
    public internal(set) var from: Double
    /// The rate since.
    public internal(set) var to: Double
    /// The step of the last change that it includes.
    public internal(set) var lastStep: Int
  }

  /// What still happens once all points are right.
  public enum Rest: Hashable, Sendable {
    /// Most of the loss is the penalty.
    case penalty
    /// The loss falls.
    case falling
    /// The loss has settled.
    case settled
  }

  /// What helps; whoever shows it may know a key for it.
  public enum Advice: CaseIterable, Hashable, Sendable {
    case lowerLearningRate
    case otherLearningRate
    /// Other points and weights.
    case newStart
    /// Step 0 again, with the same points and weights.
    case startOver
    case takeBackChange
  }
}
