import Colors
import TerminalCanvas
import Zeusgrad

extension State {
  private static let fewestForHelp = 8

  /// Draws the prompt in place of the keys.
  func drawPrompt(_ prompt: Prompt, kind: Layout.Kind, on canvas: inout Canvas) {
    canvas.fill(Rect(canvas.size), with: Cell(style: Style(.text, on: .bar)))
    let start = canvas.write(
      prompt.purpose.rawValue, column: 1, row: 0, Style(.key, on: .bar, bold: true))
    let (text, cursor) = prompt.line.view(columns: canvas.size.columns - start - 1)
    var column = canvas.write(text, column: start, row: 0, Style(.strong, on: .bar))
    if start + cursor < column {
      // Reversed, which on a bar can be seen without colours too.
      canvas[start + cursor, 0].style = Style(.bar, on: .key)
    } else {
      column = canvas.write("_", column: column, row: 0, Style(.key, on: .bar, bold: true))
    }

    let right = canvas.size.columns - 1
    let left = right - column - 2
    // One panel alone has no line for messages.
    if kind == .single, let message {
      canvas.write(
        [Span(message.text.cut(left), Style(.event, on: .bar))], endingAt: right, row: 0)
      return
    }
    let whole = promptHelp(prompt)
    // A few letters of it would say nothing, and what stands above is not said twice.
    let isSaid = message?.text.hasPrefix(whole) ?? false
    let help = left < Self.fewestForHelp || isSaid ? "" : whole.cut(left)
    canvas.write(help, column: column + 2, row: 0, Style(.dim, on: .bar))
    let gap = help.isEmpty ? 0 : 2
    let usable = prompt.purpose.keys.filter { $0.key != "Tab" || canComplete(prompt) }
    let keys = usable.map { key, word in
      [Span(key, Style(.key, on: .bar, bold: true)), Span(" \(word)", Style(.dim, on: .bar))]
    }
    let forms = [keys, keys.suffix(2)].map { form in
      Array(form.joined(separator: [Span("  ", Style(.dim, on: .bar))]))
    }
    let room = left - help.unicodeScalars.count - gap
    if let hint = forms.first(where: { $0.columns <= room }) {
      canvas.write(hint, endingAt: right, row: 0)
    }
  }

  /// Whether Tab makes something else of the line.
  private func canComplete(_ prompt: Prompt) -> Bool {
    guard prompt.purpose == .command else { return false }
    let line = prompt.line.textBeforeCursor
    var completion = prompt.completion ?? Completion(of: line, in: self)
    return completion.next(after: line) != line
  }

  /// What can be typed, or what it means.
  private func promptHelp(_ prompt: Prompt) -> String {
    guard prompt.purpose == .command else { return "a text in this help" }
    let completion =
      prompt.completion ?? Completion(of: prompt.line.textBeforeCursor, in: self)
    let words = PromptWords(prompt.text)
    let command = try? PromptCommand.named(words.name)
    let isWhole = completion.words == [words.value] || words.separator.isEmpty
    if completion.index == nil, let command, isWhole || completion.words.isEmpty {
      return [command.help, command.allowed(self)].compactMap { $0 }.joined(separator: ": ")
    }
    if completion.words.isEmpty {
      if let substitute = PromptCommand.substitute(for: words) { return substitute }
      let meant = PromptCommand.all.map(\.name).nearest(to: words.name).map { "\($0)? · " } ?? ""
      return "\(meant)no command \(words.name)"
    }
    return completion.shown.joined(separator: "  ")
  }
}
