// The seed's demo: a network of 337 parameters learns to tell the inside of a circle from the
// outside, with hinge loss and an L2 penalty, and its loss is drawn as an ASCII curve.
import Zeusgrad

let epochs = 100
var recipe = Recipe.default
recipe.learningRate = 0.05

print("=== zeusgrad demo: binary classification ===\n")
print("Dataset: \(recipe.points) points (circle boundary classification)")
print("Model: MLP(2, \(recipe.shape.layers)) (\(recipe.shape.parameterCount) parameters)\n")

var losses: [Double] = []
let result = recipe.train(steps: epochs - 1) { report in
  losses.append(report.loss)
  guard report.step.isMultiple(of: 50) || report.step == epochs - 1 else { return }
  let epoch = String(report.step)
  print(
    "Epoch \(String(repeating: " ", count: 3 - epoch.count))\(epoch)",
    "loss: \(report.loss.fixed(4))",
    "accuracy: \((report.accuracy * 100).fixed(1))%", separator: " | ")
}

print("\n--- Loss Curve ---\n")
for line in chart(of: losses, columns: 60, rows: 15) { print(line) }
print("\n\(result.sentence)")

/// Draws a curve with stars, one row for each fifteenth of its range.
func chart(of values: [Double], columns: Int, rows: Int) -> [String] {
  guard let low = values.min(), let high = values.max() else { return [] }
  let labels = [0: high, rows / 2: (low + high) / 2, rows - 1: low]
  var grid = Array(repeating: Array(repeating: Character(" "), count: columns), count: rows)
  for column in 0..<columns {
    let value = values[column * (values.count - 1) / (columns - 1)]
    let height = high > low ? (high - value) / (high - low) : 0
    grid[Int((height * Double(rows - 1)).rounded())][column] = "*"
  }
  let margin = labels.values.map { $0.fixed(4).count }.max() ?? 0
  let lines = grid.enumerated().map { row, cells in
    let label = labels[row]?.fixed(4) ?? ""
    return String(repeating: " ", count: margin - label.count) + label + " |" + String(cells)
  }
  let axis = String(repeating: " ", count: margin) + " +" + String(repeating: "-", count: columns)
  return lines + [axis]
}
