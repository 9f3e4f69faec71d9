import Testing

@testable import Zeusgrad

extension Recipe {
  /// Finds a field by its key.
  static func field(_ key: String) -> Field<Recipe>? { fields.first { $0.key == key } }

  /// A recipe that is quick in a debug build.
  static var small: Recipe {
    var recipe = Recipe.default
    recipe.points = 8
    recipe.hidden = [3]
    return recipe
  }

  /// A recipe whose numbers stop being finite within some hundred steps.
  static var diverging: Recipe {
    var recipe = Recipe.small
    recipe.loss = .meanSquaredError
    recipe.activation = .linear
    recipe.learningRate = 10
    return recipe
  }
}

/// What a test waited for did not come.
struct DidNotHappen: Error, CustomStringConvertible {
  let description: String
}

extension TrainingSession {
  /// Takes snapshots until one meets a condition, for as long as the slowest machine may need.
  nonisolated func snapshot(
    _ what: String, within limit: Duration = .seconds(60),
    where condition: @escaping @Sendable (Snapshot) -> Bool
  ) async throws -> Snapshot {
    try await withThrowingTaskGroup(of: Snapshot?.self) { group in
      group.addTask {
        for await snapshot in self.snapshots where condition(snapshot) { return snapshot }
        return nil
      }
      group.addTask {
        try await Task.sleep(for: limit)
        return nil
      }
      let first = try await group.next() ?? nil
      group.cancelAll()
      guard let first else { throw DidNotHappen(description: "no snapshot with: \(what)") }
      return first
    }
  }

  /// Sends commands and takes the snapshot in which the last is acknowledged.
  nonisolated func carryOut(_ commands: Command...) async throws -> Snapshot {
    var number = 0
    for command in commands { number = send(command) }
    return try await snapshot("\(commands) carried out") { [number] in $0.acknowledged >= number }
  }

  /// Comes back when everything that was sent so far is done; says which step that led to.
  ///
  /// It reads something of the session, because an optimizer does not go to an actor for nothing.
  @discardableResult
  func barrier() -> Int { timeline.state.step }
}
