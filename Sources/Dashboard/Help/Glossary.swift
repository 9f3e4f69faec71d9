import TerminalCanvas
import Zeusgrad

/// The words of the screen, each explained in a few plain sentences.
enum Glossary {
  /// The one table of words, by what they are about.
  static let chapters: [Chapter] = [data, network, loss, training, gradients, outcome]

  /// Finds a word, in the singular or plural and however its letters are written.
  static func entry(for word: String) throws(FieldError) -> Entry {
    let wanted = plain(word)
    // Every network is described in the same way.
    let key = wanted.wholeMatch(of: /\d+(-\d+)+/) == nil ? wanted : "2-16-16-1"
    // What stands on a screen without other characters can be typed as it stands there.
    func isMeant(_ name: String) -> Bool {
      plain(name) == key || plain(Glyphs.ascii.shown(name)) == key
    }
    if let entry = entries.first(where: { $0.names.contains(where: isMeant) }) { return entry }
    let meant = entries.flatMap(\.names).nearest(to: wanted).map { " (\($0)?)" } ?? ""
    throw FieldError(key: "what", value: word, allowed: "no word '\(word.cut(20))'\(meant)")
  }

  static var entries: [Entry] { chapters.flatMap(\.entries) }

  private static func plain(_ word: String) -> String {
    let letters = word.lowercased().filter { $0 != "'" }
    return letters.hasSuffix("s") ? String(letters.dropLast()) : letters
  }
}
