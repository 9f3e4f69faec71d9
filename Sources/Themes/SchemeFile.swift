package import Colors
import TerminalCanvas
import Yams

/// The text of a scheme file, in the YAML of Base16 and Base24.
package struct SchemeFile: Sendable {
  /// What messages call the file, and where it is if it was read from one.
  package let path: String
  /// The whole text of the file.
  package let text: String

  /// A file with a text that is already known.
  package init(_ text: String, path: String) {
    self.text = text
    self.path = path
  }

  /// The file's name without folder and extension.
  package var slug: String { Self.slug(path) }

  static func slug(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return SafeText.safe(
      String(name.hasSuffix(".yaml") ? name.dropLast(5) : name), maxColumns: 100)
  }

  /// The scheme written in the file; anything else in it is ignored.
  ///
  /// - Throws: What was expected, and the line that has something else.
  package func scheme() throws(SchemeError) -> Scheme {
    let root = try root()
    let system = try system(of: root)
    // The legacy form has the colours at the top level and calls the name `scheme`.
    guard let palette = root["palette"] ?? (root["base00"] == nil ? nil : root) else {
      throw error("expected palette: with the colours base00 to base0F")
    }
    let isBase24 = system == "base24" || (system == nil && palette["base10"] != nil)
    let colors = try (0..<(isBase24 ? 24 : 16)).map { (slot) throws(SchemeError) in
      try color(slot, in: palette)
    }
    let variant = text("variant", in: root).flatMap(Scheme.Variant.init)
    return Scheme(
      name: text("name", in: root) ?? text("scheme", in: root) ?? slug,
      slug: slug,
      variant: variant ?? (colors[0].isDark ? .dark : .light),
      colors: colors)
  }

  private func root() throws(SchemeError) -> Node {
    try refuseManyAliases()
    let root: Node?
    do {
      // Not `load`, which copies out what aliases stand for.
      root = try compose(yaml: text)
    } catch {
      throw SchemeError(error, in: self)
    }
    guard let root, root.mapping != nil else {
      throw error("expected lines such as palette: and base00: \"14161b\"")
    }
    return root
  }

  // Yams hashes the keys it reads, and a key made of aliases of aliases takes for ever to walk
  // through. Eight aliases are more than a scheme needs and too few to grow on.
  private func refuseManyAliases() throws(SchemeError) {
    let name = UInt8(ascii: "-")...UInt8(ascii: "z")
    let count = zip(text.utf8, text.utf8.dropFirst())
      .count { $0 == UInt8(ascii: "*") && name.contains($1) }
    if count > 8 { throw error("expected at most 8 aliases (*name), found \(count)") }
  }

  private func system(of root: Node) throws(SchemeError) -> String? {
    guard let system = root["system"] ?? root["scheme"]?["system"] else { return nil }
    switch system.scalar?.string {
    case "base16": return "base16"
    case "base24": return "base24"
    case "tinted8":
      throw error("this is a tinted8 scheme; expected base16 or base24", at: system)
    default:
      throw error("expected system: \"base16\" or \"base24\", found \(found(system))", at: system)
    }
  }

  private func color(_ slot: Int, in palette: Node) throws(SchemeError) -> RGB {
    let key = (slot < 0x10 ? "base0" : "base") + String(slot, radix: 16, uppercase: true)
    guard let node = palette[key] else { throw error("\(key) is missing", at: palette) }
    if node.scalar?.string == "" {
      throw error(
        "\(key) has no colour; an unquoted # starts a comment, expected \(key): \"#14161b\"",
        at: node)
    }
    let text = node.scalar?.string ?? ""
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.count == 6, digits.allSatisfy(\.isHexDigit), let hex = UInt32(digits, radix: 16)
    else {
      throw error("\(key): expected six hexadecimal digits, found \(found(node))", at: node)
    }
    return RGB(hex)
  }

  private func text(_ key: String, in root: Node) -> String? {
    guard let text = root[key]?.scalar?.string, !text.isEmpty else { return nil }
    return SafeText.safe(text, maxColumns: 40)
  }

  private func found(_ node: Node) -> String {
    node.scalar.map { "'\(SafeText.safe($0.string, maxColumns: 40))'" } ?? "a list or mapping"
  }

  private func error(_ problem: String, at node: Node? = nil) -> SchemeError {
    SchemeError(file: path, line: node?.mark?.line, problem)
  }
}
