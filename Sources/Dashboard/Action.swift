import Zeusgrad

/// What a key does: a name, and how it is done.
struct Action: Hashable, Sendable {
  private let name: String
  /// Whether it concerns the run, which is the same where nothing is drawn.
  let isOfRun: Bool
  let perform: @Sendable (inout State) -> [Command]

  init(
    _ name: String, isOfRun: Bool = false, perform: @escaping @Sendable (inout State) -> [Command]
  ) {
    self.name = name
    self.isOfRun = isOfRun
    self.perform = perform
  }

  /// Asks the session for something.
  static func session(_ command: TrainingSession.Command) -> Action {
    Action("\(command)", isOfRun: true) { $0.ask(command) }
  }

  static func == (left: Action, right: Action) -> Bool { left.name == right.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
