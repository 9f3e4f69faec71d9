import Zeusgrad

/// An option that can be given and yet have no effect, which a person should be told.
struct IdleOption {
  /// What was given in vain, as it was given, and why that is so.
  let find: @Sendable (GivenOptions) -> [(option: String, reason: String)]

  /// Those that concern the run.
  static let ofRuns = [
    field("activation", "there are no hidden layers") { $0.hidden.isEmpty },
    field("momentum", "only sgd has momentum") { $0.optimizer.kind != .sgd },
    IdleOption { given in
      given.controls.filter { $0.step == 0 && given.keys.contains($0.change.field) }.suffix(1).map {
        let field = $0.change.field
        let text = given.recipe.settings.text(of: field) ?? ""
        return ("--\(field) \(text)", "--at \($0.text) changes it before the first step")
      }
    },
    IdleOption { given in
      guard let end = given.end else { return [] }
      return given.controls.filter { $0.step > end }
        .map { ("--at \($0.text)", "the run ends at step \(end.grouped)") }
    },
    IdleOption { given in
      given.controls.enumerated().filter { index, control in
        given.controls[(index + 1)...].contains {
          $0.step == control.step && $0.change.field == control.change.field
        }
      }.map {
        let control = $0.element
        return (
          "--at \(control.text)",
          "a later --at sets \(control.change.field) at step \(control.step.grouped) too"
        )
      }
    },
    IdleOption { given in
      guard let every = given.every, !given.isJSON else { return [] }
      return [("--every \(every)", "only --json prints steps")]
    },
    IdleOption { given in
      guard let steps = given.pauseStep, given.until != nil else { return [] }
      return [("--steps \(steps)", "--until says when to pause")]
    },
    IdleOption { given in
      guard let pace = given.pace, pace > given.maxPace else { return [] }
      return [("--pace \(pace.text)", "--max-pace \(given.maxPace.text) is the limit")]
    },
    IdleOption { given in
      guard let threads = given.threads, given.engine == .values else { return [] }
      return [("--threads \(threads)", "--engine values has one")]
    },
  ]

  private static func field(
    _ key: String, _ reason: String, isIdle: @escaping @Sendable (Recipe) -> Bool
  ) -> IdleOption {
    IdleOption { given in
      guard given.keys.contains(key), isIdle(given.recipe),
        let field = Recipe.fields.first(where: { $0.key == key })
      else { return [] }
      return [("--\(key) \(field.text(given.recipe))", reason)]
    }
  }
}
