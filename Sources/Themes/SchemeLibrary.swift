package import Colors
import TerminalCanvas

#if canImport(Glibc)
private import Glibc
#elseif canImport(Musl)
private import Musl
#else
private import Darwin
#endif

/// The schemes there are: the user's own, then the built-in ones.
package struct SchemeLibrary: Sendable {
  /// A scheme that can be chosen.
  package struct Entry: Sendable {
    /// Where a scheme is.
    package enum Source: Sendable {
      case builtIn(SchemeFile)
      case user(path: String)
    }

    /// The word that asks for it.
    package let slug: String
    /// Where it comes from.
    package let source: Source
  }

  /// Where the user's schemes are; nil if the environment names no place.
  package let folder: String?

  /// The library of a user with this environment (XDG Base Directory Specification).
  package init(environment: [String: String]) {
    // The specification says that relative paths are ignored.
    func absolute(_ key: String) -> String? {
      environment[key].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let configuration = absolute("XDG_CONFIG_HOME") ?? absolute("HOME").map { $0 + "/.config" }
    folder = configuration.map { $0 + "/zeusgrad/themes" }
  }

  /// Every scheme there is, the user's first; if two have the same slug, only the user's.
  package var entries: [Entry] {
    let own = userFiles.map { Entry(slug: SchemeFile.slug($0), source: .user(path: $0)) }
    let builtIn = BuiltInSchemes.files.map { Entry(slug: $0.slug, source: .builtIn($0)) }
    return own + builtIn.filter { entry in !own.contains { $0.slug == entry.slug } }
  }

  /// The scheme with this slug, or in the `.yaml` file at this path.
  ///
  /// - Throws: What is wrong with the file, or the names there are.
  package func scheme(_ name: String) throws(SchemeError) -> Scheme {
    if name.contains("/") || name.hasSuffix(".yaml") {
      return try SchemeFile(reading: name).scheme()
    }
    let entries = entries
    guard let entry = entries.first(where: { $0.slug == name }) else {
      throw SchemeError(file: name.isEmpty ? "''" : name, Self.expected(of: entries.map(\.slug)))
    }
    switch entry.source {
    case .builtIn(let file): return try file.scheme()
    case .user(let path): return try SchemeFile(reading: path).scheme()
    }
  }

  private static func expected(of slugs: [String]) -> String {
    "one of " + slugs.prefix(12).joined(separator: ", ") + (slugs.count > 12 ? ", …" : "")
      + ", or a Base16 file"
  }

  private var userFiles: [String] {
    guard let folder, let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      // Slugs are shown and typed: what cannot be is left out.
      let visible = !name.hasPrefix(".") && SafeText.safe(name, maxColumns: 100) == name
      if visible && name.hasSuffix(".yaml") { names.append(name) }
    }
    return names.sorted().map { folder + "/" + $0 }
  }
}
