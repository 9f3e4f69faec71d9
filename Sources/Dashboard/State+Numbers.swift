import Colors
import TerminalCanvas
import Zeusgrad

extension State {
  /// Draws the line of numbers under the header; each has its place, so that none jumps.
  func drawNumbers(_ session: TrainingSession.Snapshot, on canvas: inout Canvas) {
    let words = session.lossWords
    let parts =
      " = data \(words.data)"
      + (session.settings.penalty == Penalty() ? "" : " + \(words.penaltyName) \(words.penalty)")
    let step = HeaderField(name: "step", value: session.report.step.grouped, columns: 14)
    let loss = HeaderField(name: "loss", value: words.loss + parts, columns: 46)
    let correct = HeaderField(name: "correct", value: session.correctWords, columns: 20)
    let lr = HeaderField(
      name: "lr", value: session.settings.learningRate.short, columns: 12, isPending: isWaiting)
    let seed = HeaderField(name: "seed", value: session.seedWords, columns: 0)
    let plain = [step, loss, correct, lr, seed]
    // The loss alone says less than the loss with its parts, but a cut number says nothing.
    let brief = [
      step, HeaderField(name: "loss", value: words.loss, columns: 0), correct, lr, seed,
    ]
    let end = canvas.size.columns
    [HeaderField].fitting(
      end - 1, [plain, plain.tight, brief.tight]
    ).draw(from: 1, to: end, on: .surface, &canvas)
  }
}
