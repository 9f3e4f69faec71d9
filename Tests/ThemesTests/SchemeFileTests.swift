import Colors
import Testing
import Themes

@Suite("Scheme file")
struct SchemeFileTests {
  /// Sixteen greys as YAML lines, `base00: "000000"` and on.
  static func palette(_ count: Int = 16, indent: String = "  ") -> String {
    (0..<count).map { slot in
      let digits = String(slot, radix: 16, uppercase: true)
      let key = (slot < 16 ? "base0" : "base") + digits
      return "\(indent)\(key): \"\(String(repeating: String(digits.suffix(1)), count: 6))\"\n"
    }.joined()
  }

  static func scheme(_ text: String) throws(SchemeError) -> Scheme {
    try SchemeFile(text, path: "folder/my.theme.yaml").scheme()
  }

  static func message(_ text: String) throws -> String {
    let error = try #require(throws: SchemeError.self) { try scheme(text) }
    return error.description.replacing("folder/my.theme.yaml", with: "F")
  }

  @Test("It holds a Base16 scheme")
  func holdsBase16Scheme() throws {
    let scheme = try Self.scheme(
      """
      system: "base16"
      name: "My Theme"
      author: 'Someone'
      variant: "light"
      palette:
      \(Self.palette())
      """)
    #expect(scheme.name == "My Theme")
    #expect(scheme.slug == "my.theme")
    #expect(scheme.variant == .light)
    #expect(scheme.colors.count == 16)
    #expect(scheme[0xA] == RGB(0xaaaaaa))
  }

  @Test("It holds a Base24 scheme")
  func holdsBase24Scheme() throws {
    let scheme = try Self.scheme("system: base24\npalette:\n" + Self.palette(24))
    #expect(scheme.colors.count == 24)
    #expect(scheme[0x17] == RGB(0x777777))
  }

  @Test("It tells Base24 by its colours if it names no system")
  func tellsBase24ByItsColors() throws {
    #expect(try Self.scheme("palette:\n" + Self.palette(24)).colors.count == 24)
    #expect(try Self.scheme("palette:\n" + Self.palette(16)).colors.count == 16)
  }

  @Test("It may have the legacy form")
  func mayHaveLegacyForm() throws {
    let scheme = try Self.scheme("scheme: Old\nauthor: A\n" + Self.palette(indent: ""))
    #expect(scheme.name == "Old")
    #expect(scheme.colors.count == 16)
  }

  @Test("It is named like the file if it has no name")
  func isNamedLikeFile() throws {
    #expect(try Self.scheme("palette:\n" + Self.palette()).name == "my.theme")
  }

  @Test("It is dark or light by its ground if it does not say")
  func variantByGround() throws {
    #expect(try Self.scheme("palette:\n" + Self.palette()).variant == .dark)
    #expect(try Self.scheme("variant: odd\npalette:\n" + Self.palette()).variant == .dark)
  }

  @Test("It may have keys of which we know nothing")
  func mayHaveUnknownKeys() throws {
    #expect(throws: Never.self) {
      try Self.scheme("more: [1, {a: b}]\npalette:\n  extra: x\n" + Self.palette())
    }
  }

  @Test("It may write colours as numbers, with a quoted # or in capitals")
  func mayWriteColorsAsNumbers() throws {
    let text = "palette:\n" + Self.palette()
    #expect(try Self.scheme(text.replacing("\"000000\"", with: "000000"))[0] == RGB(0))
    #expect(try Self.scheme(text.replacing("\"111111\"", with: "1e1000"))[1] == RGB(0x1e1000))
    #expect(try Self.scheme(text.replacing("\"222222\"", with: "'#AbCdEf'"))[2] == RGB(0xabcdef))
  }

  @Test("It says that an unquoted # starts a comment")
  func explainsUnquotedHash() throws {
    let text = "palette:\n" + Self.palette().replacing("\"111111\"", with: "#282a36")
    #expect(
      try Self.message(text)
        == "F:3: base01 has no colour; an unquoted # starts a comment, expected base01: \"#14161b\""
    )
  }

  @Test(
    "It says what a colour looks like",
    arguments: ["fff", "1234567", "+12345", "colour", "0x1234"])
  func saysWhatColorLooksLike(_ wrong: String) throws {
    let text = "palette:\n" + Self.palette().replacing("\"222222\"", with: "'\(wrong)'")
    #expect(
      try Self.message(text) == "F:4: base02: expected six hexadecimal digits, found '\(wrong)'")
  }

  @Test("It says which colour is missing")
  func saysWhichColorIsMissing() throws {
    #expect(try Self.message("palette:\n" + Self.palette(15)) == "F:2: base0F is missing")
    #expect(
      try Self.message("system: base24\npalette:\n" + Self.palette()) == "F:3: base10 is missing")
    #expect(try Self.message("palette: 3") == "F:1: base00 is missing")
  }

  @Test("It must not nest a colour")
  func mustNotNestColor() throws {
    let text = "palette:\n" + Self.palette().replacing("\"000000\"", with: "[0]")
    #expect(
      try Self.message(text)
        == "F:2: base00: expected six hexadecimal digits, found a list or mapping")
  }

  @Test("A scheme of another system is refused by name")
  func anotherSystemIsRefused() throws {
    let tinted = "scheme:\n  system: tinted8\npalette:\n  black: '000000'\n"
    #expect(
      try Self.message(tinted) == "F:2: this is a tinted8 scheme; expected base16 or base24")
    #expect(
      try Self.message("system: base17\npalette:\n" + Self.palette())
        == "F:1: expected system: \"base16\" or \"base24\", found 'base17'")
  }

  @Test(
    "A file that holds something else is told what to hold",
    arguments: ["", "hello", "[1, 2]", "# only a comment"])
  func anythingElseIsRefused(_ text: String) throws {
    #expect(
      try Self.message(text) == "F: expected lines such as palette: and base00: \"14161b\"")
    #expect(
      try Self.message("a: 1") == "F: expected palette: with the colours base00 to base0F")
  }

  @Test("A file that is not YAML is told the line")
  func lineThatIsNotYAML() throws {
    #expect(try Self.message("a: 1\nb: \u{1}\n").hasPrefix("F:2: not YAML: control characters"))
    #expect(try Self.message("a: 1\nb: ]").hasPrefix("F:2: not YAML: "))
    #expect(try Self.message("a: 1\na: 2\n") == "F:1: not YAML: a appears twice")
    #expect(try Self.message(String(repeating: "[", count: 60_000)).hasPrefix("F:1: not YAML: "))
  }

  @Test("It cannot put its own text on the screen at length or steer the terminal")
  func cannotSteerTerminal() throws {
    let long = String(repeating: "x", count: 10_000)
    let text = "palette:\n" + Self.palette().replacing("\"000000\"", with: "\"\\e[2J\(long)\"")
    let message = try Self.message(text)
    #expect(message.count < 120)
    #expect(!message.contains("\u{1b}"))
    let name = try Self.scheme("name: \"a\\eb\(long)\"\npalette:\n" + Self.palette()).name
    #expect(name.hasPrefix("a·bxxx") && name.count == 40)
  }

  @Test("A file full of aliases is refused before it is expanded", .timeLimit(.minutes(1)))
  func fullOfAliases() throws {
    var text = "a0: &a0 [x]\n"
    for level in 1..<14 {
      let below = Array(repeating: "*a\(level - 1)", count: 8).joined(separator: ",")
      text += "a\(level): &a\(level) [\(below)]\n"
    }
    // As a key it would be walked through to the end.
    text += "? *a13\n: 1\n"
    #expect(try Self.message(text) == "F: expected at most 8 aliases (*name), found 105")
  }

  @Test("It may share a colour by an alias")
  func mayShareColorByAlias() throws {
    let text = "palette:\n" + Self.palette().replacing("\"111111\"", with: "&a 'abcdef'")
    #expect(try Self.scheme(text.replacing("\"222222\"", with: "*a"))[2] == RGB(0xabcdef))
  }
}
