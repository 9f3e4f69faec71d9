import ArgumentParser
import Zeusgrad

/// The options that a table of fields makes: spelling, help and parsing are its own.
///
/// ArgumentParser finds the options of a type by reflection and hands their values to its decoder;
/// so this type reflects one option per row, instead of one per property that could be forgotten.
struct FieldOptions<Table: OptionTable>: ParsableArguments, CustomReflectable {
  private var given: [String: String] = [:]

  init() {}

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for field in Table.fields {
      let key = Key(stringValue: field.key)
      if field.off != nil {
        if try container.decode(Flag<Bool>.self, forKey: key).wrappedValue {
          given[field.key] = "off"
        }
      } else {
        given[field.key] = try container.decode(Option<String?>.self, forKey: key).wrappedValue
      }
    }
  }

  var customMirror: Mirror {
    Mirror(
      self,
      children: Table.fields.map { field in
        (
          label: "_\(field.key)",
          value: field.off.map { Self.flag(field.key, $0) } ?? Self.option(field)
        )
      })
  }

  private static func flag(_ key: String, _ off: String) -> Any {
    Flag(wrappedValue: false, name: .customLong("no-\(key)"), help: ArgumentHelp(off))
  }

  // Unconditional, so that `--lr -1` is refused with the allowed range, not as a missing value.
  private static func option(_ field: Field<Table.Root>) -> Any {
    Option<String?>(
      name: .customLong(field.key), parsing: .unconditional,
      help: ArgumentHelp(
        "\(field.help.prefix(1).uppercased() + field.help.dropFirst()): \(field.allowed). "
          + "(default: \(field.text(Table.usual)))",
        valueName: field.key),
      completion: Table.completion(of: field))
  }

  /// The keys of the fields that were given.
  var keys: Set<String> { Set(given.keys) }

  /// What was given, by the keys of the fields, as it is written on the command line.
  var written: [String: String] {
    let off = Set(Table.fields.filter { $0.off != nil }.map(\.key))
    var written: [String: String] = [:]
    for (key, text) in given {
      written[key] = off.contains(key) ? "--no-\(key)" : "--\(key) \(text.printable)"
    }
    return written
  }

  /// Reads what was given; the rest has the usual values.
  func parsed() throws(Refusal) -> Table.Root {
    var root = Table.usual
    for field in Table.fields {
      guard let text = given[field.key] else { continue }
      do { try field.set(text, in: &root) } catch { throw Refusal(error) }
    }
    return root
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
