import Zeusgrad

extension JoinedChange {
  /// What stands at its mark; `through` stands for the values on the way.
  func text(through: String) -> String {
    firstStep == lastStep || from == to ? "\(field) \(to)" : "\(field) \(from)\(through)\(to)"
  }
}
