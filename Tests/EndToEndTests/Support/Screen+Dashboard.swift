import TestSupport

/// What the dashboard says in its header and numbers.
extension Screen {
  private var head: String { lines.prefix(2).joined(separator: "\n") }

  var isRunning: Bool { lines.first?.contains("RUNNING") == true }
  var isPaused: Bool { lines.first?.contains("PAUSED") == true }

  var step: Int? { head.shownStep }
  var loss: String? { head.firstMatch(of: /loss (\S+)/).map { String($0.1) } }
  var learningRate: String? { head.firstMatch(of: /\blr (\S+)/).map { String($0.1) } }
  var seed: String? { head.firstMatch(of: /seed (\d+)/).map { String($0.1) } }
  var pace: String? { head.firstMatch(of: /pace (\S+)/).map { String($0.1) } }

  private var columns: Int { lines.map(\.count).max() ?? 0 }

  /// The decision boundary: the right half between header and sentence.
  var boundary: [String] { part(columns: columns / 2..<columns, rows: panelRows) }

  /// The loss panel: the left half down to the next panel.
  var lossPanel: [String] {
    Array(
      part(columns: 0..<columns / 2, rows: panelRows).prefix { !$0.contains("─ 2 Gradients") })
  }

  private var panelRows: Range<Int> {
    (lines.firstIndex { $0.contains("─ 1 Loss") } ?? 0)..<max(0, lines.count - 2)
  }

  var showsHelp: Bool { contains("─ Help ─") && contains("─ q closes") }
}
