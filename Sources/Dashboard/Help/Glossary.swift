import TerminalCanvas
import Zeusgrad

/// The words of the screen, each explained in a few plain sentences.
enum Glossary {
  /// The one table of words, by what they are about.
  static let chapters: [Chapter] = [data, network, loss, training, gradients, outcome, screen]

  /// Finds a word, a key or what one does, however it is written; of several words, the one known.
  static func entry(for word: String) throws(FieldError) -> Entry {
    let wanted = GlossaryWord(word)
    let names = entries.flatMap { entry in
      entry.allNames.flatMap { name in
        // What stands on a screen without other characters can be typed as it stands there.
        [name, Glyphs.ascii.shown(name)].map { (word: GlossaryWord($0), entry: entry) }
      }
    }
    // The longest name that is in what was asked, and the shortest that has it in it.
    let within = names.filter { wanted.contains($0.word) }.max { $0.word.count < $1.word.count }
    let around = names.filter { $0.word.contains(wanted) }.min { $0.word.count < $1.word.count }
    let found =
      names.first { $0.word == wanted }?.entry
      ?? KeyMap.line(named: word).map(Entry.init)
      ?? within?.entry ?? around?.entry
      ?? KeyMap.line(about: word).map(Entry.init)
    if let found { return found }
    throw FieldError(
      key: "what", value: word, allowed: "no word '\(word.cut(20))' (alone it lists all)",
      meant: entries.flatMap(\.names).nearest(to: word))
  }

  static var entries: [Entry] { chapters.flatMap(\.entries) }
}
