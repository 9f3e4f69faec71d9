import Testing
import Zeusgrad

@testable import Dashboard

@Suite("The texts of marks in a row")
struct MarkLabelsTests {
  static let tables: [([(Int, String)], [Int?])] = [
    ([], []),
    ([(10, "lr 2")], [6]),
    // At the left edge it stands behind its mark.
    ([(2, "lr 2")], [3]),
    // Two that have room, and two of which the later keeps its text.
    ([(5, "lr 2"), (11, "lr 5")], [1, 7]),
    ([(5, "lr 2"), (8, "lr 5")], [1, 9]),
    ([(5, "lr 2"), (18, "lr 5")], [1, 14]),
    ([(16, "lr 2"), (18, "lr 5")], [12, nil]),
    // Two in one column.
    ([(10, "lr 2"), (10, "l2 0")], [nil, 6]),
    ([(0, "a long text for a row")], [nil]),
  ]

  @Test("At the left of the mark, else at its right, else nowhere", arguments: tables)
  func places(marks: [(Int, String)], starts: [Int?]) {
    let marks = marks.map { (column: $0.0, text: $0.1) }
    #expect(MarkLabels.starts(of: marks, columns: 20) == starts)
  }

  @Test("What something else takes is kept free, and a blank beside it")
  func taken() {
    let marks = [(column: 10, text: "lr 2")]
    #expect(MarkLabels.starts(of: marks, columns: 20, taken: [6]) == [11])
    #expect(MarkLabels.starts(of: marks, columns: 20, taken: [5]) == [11])
    #expect(MarkLabels.starts(of: marks, columns: 20, taken: [4]) == [6])
    #expect(MarkLabels.starts(of: marks, columns: 20, taken: [5, 15]) == [nil])
  }

  @Test("Texts keep clear of marks, of each other and of the edges, whatever there is")
  func random() {
    var stream = RandomStream(seed: 3, purpose: "labels")
    for _ in 0..<3000 {
      let columns = 1 + stream.index(below: 70)
      let marks = (0..<stream.index(below: 9)).map { _ in
        (
          column: stream.index(below: columns),
          text: String("abcdefghijklmnopqrstuvwxyz".prefix(1 + stream.index(below: 14)))
        )
      }.sorted { $0.column < $1.column }
      let starts = MarkLabels.starts(of: marks, columns: columns)
      #expect(starts.count == marks.count)
      // Painted with a border, so that what leaves the row is seen.
      var row: [Character] = Array(repeating: " ", count: columns + 40)
      for mark in marks { row[20 + mark.column] = "▾" }
      for (mark, start) in zip(marks, starts) {
        guard let start else { continue }
        #expect(start + mark.text.count == mark.column || start == mark.column + 1)
        for (offset, character) in mark.text.enumerated() {
          #expect(row[20 + start + offset] == " ")
          row[20 + start + offset] = character
        }
      }
      #expect(
        row[..<20].allSatisfy { $0 == " " } && row[(20 + columns)...].allSatisfy { $0 == " " })
      // Between blanks and marks there are whole texts.
      let texts = Set(marks.map(\.text))
      let pieces = row.split { $0 == " " || $0 == "▾" }.map { String($0) }
      #expect(texts.isSuperset(of: pieces), "\(String(row))")
      // The last has its text, wherever there is room for it beside the other marks.
      if let last = marks.last, starts.last == .some(nil) {
        let others = Set(marks.map(\.column))
        let left = last.column - last.text.count - 1..<last.column
        let right = last.column + 1..<last.column + last.text.count + 2
        let hasRoom =
          (left.lowerBound >= -1 && others.isDisjoint(with: left))
          || (right.upperBound <= columns + 1 && others.isDisjoint(with: right))
        #expect(!hasRoom)
      }
    }
  }
}
