extension Diagnosis {
  /// What a run's reports come to, with the numbers that say so; ``sentence`` has the words.
  public enum Finding: Equatable, Sendable {
    /// Nothing was computed yet.
    case nothing
    /// Nothing was trained yet.
    case start
    /// The loss is falling.
    case learning(Right)
    /// The loss has not fallen by a hundredth for some steps.
    case plateau(Right, steps: Int)
    /// The loss rises again and again by half or more; by which factor at most.
    case jumping(factor: Double)
    /// The loss is so many times its best.
    case lost(factor: Double, best: Best, after: RateChange?)
    /// All units of a layer are off; `answer` is the class that every point gets, if it is one.
    case stuck(Right, dead: DeadLayer, answer: String?, remedy: Advice, after: RateChange?)
    /// All points are right, so many of them beyond the margin.
    case done(Right, beyondMargin: Int, Rest)
    /// The next update is refused.
    case diverged(Divergence, learningRate: Double, after: RateChange?)
  }

  /// How many points have a score of the right sign.
  public struct Right: Hashable, Sendable {
    /// So many are right.
    public let count: Int
    /// So many points there are.
    public let points: Int
  }

  /// The lowest loss, and the first step that had it.
  public struct Best: Equatable, Sendable {
    /// The loss; infinite before the first step.
    public internal(set) var loss = Double.infinity
    /// The step.
    public internal(set) var step = 0
  }

  /// A layer of which every unit is off for every point.
  public struct DeadLayer: Equatable, Sendable {
    /// Which, from 1.
    public let layer: Int
    /// How many units it has.
    public let units: Int
    /// The step since which it is dead.
    public let since: Int
  }

  /// A change of the learning rate; changes at most 20 steps apart are one.
  public struct RateChange: Equatable, Sendable {
    /// The rate before.
    public internal(set) var from: Double
    /// The rate since.
    public internal(set) var to: Double
    /// The step of the last of the changes that are one.
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

  /// What helps; who shows it may know a key for it.
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
