import Zeusgrad

/// What a key does: a name, and how it is done.
struct Action: Hashable, Sendable {
  private let name: String
  let perform: @Sendable (inout State) -> [Command]

  init(_ name: String, perform: @escaping @Sendable (inout State) -> [Command]) {
    self.name = name
    self.perform = perform
  }

  /// Asks the session for something.
  static func session(_ command: TrainingSession.Command) -> Action {
    Action("\(command)") { $0.ask(command) }
  }

  static func == (left: Action, right: Action) -> Bool { left.name == right.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
