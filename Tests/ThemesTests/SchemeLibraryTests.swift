import Colors
import Foundation
import Testing
import Themes

@Suite("Scheme library")
struct SchemeLibraryTests {
  /// Runs a test with a user's themes in place: file names and what stands in them.
  func withThemes(_ files: [String: String], _ body: (SchemeLibrary, String) throws -> Void) throws
  {
    try withTemporaryFolder { home in
      let folder = home + "/zeusgrad/themes"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, text) in files { try write(text, to: folder + "/" + name) }
      try body(SchemeLibrary(environment: ["XDG_CONFIG_HOME": home]), folder)
    }
  }

  static let builtIn = ["zeus-dark", "zeus-light"]
  static let valid = "name: Mine\npalette:\n" + SchemeFileTests.palette()

  @Test("It lists the user's schemes before the built-in ones")
  func listsUserSchemesFirst() throws {
    try withThemes(["b.yaml": "", "a.yaml": "", ".hidden.yaml": "", "notes.txt": ""]) {
      library, folder in
      #expect(library.entries.map(\.slug) == ["a", "b"] + Self.builtIn)
    }
  }

  @Test("It gives a built-in scheme by its name")
  func givesBuiltInSchemeByName() throws {
    let library = SchemeLibrary(environment: [:])
    #expect(library.entries.map(\.slug) == Self.builtIn)
    #expect(try library.scheme("zeus-light").name == "Zeus Light")
  }

  @Test("It prefers the user's scheme of the same name")
  func prefersUserSchemeOfSameName() throws {
    try withThemes(["zeus-dark.yaml": Self.valid]) { library, _ in
      let scheme = try library.scheme("zeus-dark")
      #expect(scheme.name == "Mine")
      #expect(library.entries.map(\.slug) == ["zeus-dark", "zeus-light"])
    }
  }

  @Test("It gives a scheme by the path of its file")
  func givesSchemeByPathOfFile() throws {
    try withThemes(["mine.yaml": Self.valid]) { _, folder in
      let library = SchemeLibrary(environment: [:])
      let scheme = try library.scheme(folder + "/mine.yaml")
      #expect(scheme.slug == "mine")
      #expect(throws: SchemeError.self) { try library.scheme("mine.yaml") }
    }
  }

  @Test("It says what is wrong with the user's file")
  func saysWhatIsWrongWithFile() throws {
    try withThemes(["mine.yaml": "palette:\n"]) { library, folder in
      let error = try #require(throws: SchemeError.self) { try library.scheme("mine") }
      #expect(error.description == "\(folder)/mine.yaml:1: base00 is missing")
    }
  }

  @Test(
    "It names the themes there are for an unknown name",
    arguments: [
      ("gruvbox", "gruvbox: one of zeus-dark, zeus-light, or a Base16 file"),
      ("", "'': one of zeus-dark, zeus-light, or a Base16 file"),
      ("\u{1b}[2J", "·[2J: one of zeus-dark, zeus-light, or a Base16 file"),
    ])
  func namesThemesForUnknownName(_ name: String, _ message: String) throws {
    let library = SchemeLibrary(environment: [:])
    let error = try #require(throws: SchemeError.self) { try library.scheme(name) }
    #expect(error.description == message)
  }

  @Test(
    "It looks where the environment says",
    arguments: [
      (["XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/x/zeusgrad/themes"),
      (["HOME": "/h"], "/h/.config/zeusgrad/themes"),
      (["XDG_CONFIG_HOME": "", "HOME": "/h"], "/h/.config/zeusgrad/themes"),
      (["XDG_CONFIG_HOME": "relative", "HOME": "/h"], "/h/.config/zeusgrad/themes"),
      ([:], nil),
    ])
  func looksWhereEnvironmentSays(_ environment: [String: String], _ folder: String?) {
    #expect(SchemeLibrary(environment: environment).folder == folder)
  }

  @Test("It does without a folder that is not there")
  func doesWithoutFolder() {
    let library = SchemeLibrary(environment: ["HOME": "/nowhere"])
    #expect(library.entries.map(\.slug) == Self.builtIn)
  }
}
