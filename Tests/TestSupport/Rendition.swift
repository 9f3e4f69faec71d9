/// The looks that a sequence `ESC [ … m` asks for, each a code with the numbers that belong to it.
///
/// `1;38;2;255;135;0` is bold and a colour of the text: [[1], [38, 2, 255, 135, 0]].
func renditions(_ parameters: Substring) -> [[Int]] {
  var numbers = parameters.split(separator: ";").compactMap { Int($0) }[...]
  var renditions: [[Int]] = []
  while let code = numbers.popFirst() {
    let count = code != 38 && code != 48 ? 0 : numbers.first == 2 ? 4 : 2
    renditions.append([code] + numbers.prefix(count))
    numbers = numbers.dropFirst(count)
  }
  return renditions
}
