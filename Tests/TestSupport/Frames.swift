import Colors
import Foundation
package import TerminalCanvas
package import Testing

/// Holds a picture against the one that a person has approved.
///
/// Those lie in the folder `Frames` beside the file of the test. With `RECORD_FRAMES=1` in the
/// environment they are written anew, and the test fails: a recording proves nothing.
///
/// - Parameters:
///   - canvas: The picture.
///   - name: What its file is called, without `.txt`.
///   - styled: Whether colours count too: a block of letters, one a cell, and what they stand for.
///   - filePath: The file of the test.
///   - sourceLocation: Where a difference is reported.
package func expectFrame(
  _ canvas: Canvas, _ name: String, styled: Bool = false, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = URL(fileURLWithPath: filePath).deletingLastPathComponent()
    .appendingPathComponent("Frames").appendingPathComponent(name + ".txt")
  let lines = canvas.lines + (styled ? canvas.styleLines : [])
  let text = lines.joined(separator: "\n") + "\n"
  if ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" {
    let outcome: Comment
    do {
      try Data(text.utf8).write(to: file)
      outcome = "\(name) was recorded: look at it, then test without RECORD_FRAMES"
    } catch {
      outcome = "\(name) cannot be recorded: \(error)"
    }
    Issue.record(outcome, sourceLocation: sourceLocation)
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    let comment: Comment = "no frame \(name): RECORD_FRAMES=1 makes it"
    Issue.record(comment, sourceLocation: sourceLocation)
    return
  }
  let approved = String(decoding: data, as: UTF8.self)
  guard text != approved else { return }
  Attachment.record(text, named: name + ".txt", sourceLocation: sourceLocation)
  let difference: Comment = "\(name) looks different\n\(rowDifferences(approved, text))"
  Issue.record(difference, sourceLocation: sourceLocation)
}

/// The rows in which two texts differ, the approved one first.
private func rowDifferences(_ approved: String, _ actual: String) -> String {
  func rows(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }
  let (old, new) = (rows(approved), rows(actual))
  return (0..<max(old.count, new.count)).compactMap { row in
    let before = row < old.count ? old[row] : nil
    let after = row < new.count ? new[row] : nil
    guard before != after else { return nil }
    return "row \(row)\n  approved |\(before ?? "(none)")\n  actual   |\(after ?? "(none)")"
  }.joined(separator: "\n")
}

extension Canvas {
  /// A letter for the look of every cell, and a line for what each letter stands for.
  package var styleLines: [String] {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    var letters: [Style: Character] = [:]
    var legend: [String] = []
    let rows = (0..<size.rows).map { row in
      String(
        (0..<size.columns).map { column -> Character in
          let style = self[column, row].style
          if let letter = letters[style] { return letter }
          let letter = letters.count < alphabet.count ? alphabet[letters.count] : "?"
          letters[style] = letter
          legend.append("\(letter) \(style.words)")
          return letter
        })
    }
    return [""] + rows + [""] + legend
  }
}

extension Style {
  fileprivate var words: String {
    "\(bold ? "bold " : "")\(foreground) on \(background)"
  }
}
