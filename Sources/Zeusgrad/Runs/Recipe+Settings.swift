extension Recipe {
  /// How an update is made: what may change while a run trains.
  ///
  /// A recipe has the settings of step 0, a ``TrainerState`` those in force.
  public struct Settings: Hashable, Sendable {
    /// The activation function of the hidden layers.
    public var activation = Activation.relu
    /// The loss of one score.
    public var loss = Loss.hinge
    /// What large parameters cost.
    public var penalty = Penalty(l1: 0, l2: 1e-4)
    /// How a gradient changes the parameters.
    public var optimizer = Optimizer.sgd()
    /// The size of a step.
    public var learningRate = 0.1 {
      didSet {
        require(
          learningRate > 0 && learningRate.isFinite,
          "a learning rate is above 0 and finite, got \(learningRate.short)")
      }
    }

    /// Creates the settings of the default recipe.
    public init() {}
  }
}

extension Recipe.Settings {
  /// The table of fields, in the order in which they are shown.
  package static let fields: [Field<Self>] = [
    Field(
      "activation", "the activation of the hidden layers", .choice, \.activation, effect: .atStart),
    Field("loss", "the loss", .choice, \.loss, effect: .atStart),
    Field(
      "l1", "the coefficient of the L1 penalty", .number(0...10), \.penalty.l1, effect: .atStart),
    Field(
      "l2", "the coefficient of the L2 penalty", .number(0...10), \.penalty.l2, effect: .atStart),
    Field(
      "optimizer", "the optimizer", .choice, \.optimizer.kind, effect: .atStart,
      resets: .optimizer),
    Field(
      "momentum", "the momentum of sgd", .number(0...0.999), \.optimizer.momentum,
      effect: .atStart),
    Field(
      "lr", "the learning rate", .number(Recipe.learningRates), \.learningRate, effect: .live,
      longName: "learning-rate"),
  ]

  /// The fields that can be changed while a run trains.
  package static var controls: [Field<Self>] { fields.filter { $0.effect == .live } }

  /// A setting as it is written, by its key; nil where there is none.
  package func text(of key: String) -> String? {
    Self.fields.first { $0.key == key }.map { $0.text(self) }
  }
}
