extension InputDecoder {
  /// Something that a byte to come may finish, or time.
  ///
  /// It is equal to what was pending before as long as its time is not to begin anew.
  package struct Pending: Equatable, Sendable {
    enum Kind {
      /// ESC, which is the escape key unless a sequence follows at once.
      case escape
      /// The rest of a sequence whose ESC was taken for the escape key.
      case rest
      /// The first byte of that rest, or a key of its own.
      case introducer
      case sequence
      case paste
    }

    let kind: Kind
    private let number: Int

    init(_ kind: Kind, _ number: Int) {
      self.kind = kind
      self.number = number
    }

    /// How long it may be pending, in seconds: from its first byte, for a paste from the latest.
    package var patience: Double {
      switch kind {
      // A terminal sends a sequence in one piece; a slow line may tear it.
      case .escape: 0.04
      case .introducer: 0.5
      case .rest, .sequence: 1
      // What follows a pause in a paste would be commands, so a slow line gets more.
      case .paste: 2
      }
    }
  }
}
