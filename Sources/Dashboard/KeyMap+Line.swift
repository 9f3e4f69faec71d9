import TerminalCanvas

extension KeyMap {
  /// One line of the help: keys with their actions, and what they do.
  struct Line: Sendable {
    /// Where keys work.
    enum Place: Sendable {
      /// On the screen of the run: while the help is open they would act on what it hides.
      case screen
      /// In the help.
      case help
      /// In both.
      case everywhere
    }

    /// The keys as they are written.
    let keys: String
    /// What they do, for the help.
    let help: String
    /// What they do in a word, for the footer; nil where it is not shown there.
    let word: String?
    /// What they do in a word while the run is paused.
    let wordWhilePaused: String?
    /// The lower it is, the narrower a footer that still shows the keys.
    let rank: Int
    /// The prompt's command that has the same effect.
    let command: String?
    let bindings: [(key: Key, action: Action)]
    /// Where they work.
    let place: Place
    /// Whether they do something now; if not, the footer shows them dim.
    let isEnabled: @Sendable (State) -> Bool

    init(
      _ keys: String, _ help: String, word: String? = nil, whilePaused: String? = nil,
      rank: Int = 6, command: String? = nil,
      _ bindings: [(Key, Action)], in place: Place = .screen,
      isEnabled: @escaping @Sendable (State) -> Bool = { _ in true }
    ) {
      self.keys = keys
      self.help = help
      self.word = word
      wordWhilePaused = whilePaused ?? word
      self.rank = rank
      self.command = command
      self.bindings = bindings.map { (key: $0.0, action: $0.1) }
      self.place = place
      self.isEnabled = isEnabled
    }
  }
}
