extension Int {
  /// The number with commas between thousands, such as `1,240`.
  package var grouped: String {
    if magnitude < 1000 { return String(self) }
    var text = ""
    for (index, digit) in String(magnitude).reversed().enumerated() {
      if index > 0 && index.isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return (self < 0 ? "-" : "") + String(text.reversed())
  }
}
