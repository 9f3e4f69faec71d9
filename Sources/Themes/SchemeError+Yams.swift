import TerminalCanvas
import Yams

extension SchemeError {
  /// What Yams found wrong with a file, without the line it would quote at any length.
  init(_ error: any Error, in file: SchemeFile) {
    let (problem, line): (String, Int?) =
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (problem, mark.line)
      case .reader(let problem, let offset, _, _):
        (problem, offset.map { file.text.prefix($0).count(where: \.isNewline) + 1 })
      case .duplicatedKeysInMapping(let keys, let context):
        ("\(keys.first ?? "a key") appears twice", context.mark.line)
      default: ("cannot be read", nil)
      }
    let safe = SafeText.safe(problem, maxColumns: 80)
    self.init(file: file.path, line: line, "not YAML: " + safe)
  }
}
