import Colors
import TerminalCanvas
import Zeusgrad

extension Diagnosis.Severity {
  /// The role of what is said; nil where it is neither good nor bad.
  var role: Role? {
    switch self {
    case .neutral: nil
    case .good: .good
    case .warning: .warning
    case .bad: .bad
    }
  }
}
