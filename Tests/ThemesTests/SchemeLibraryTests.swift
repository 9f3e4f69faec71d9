import Colors
import Foundation
import Testing
import Themes

@Suite struct `Scheme library` {
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
  static let valid = "name: Mine\npalette:\n" + `Scheme file`.palette()

  @Test func `lists the user's schemes before the built-in ones`() throws {
    try withThemes(["b.yaml": "", "a.yaml": "", ".hidden.yaml": "", "notes.txt": ""]) {
      library, folder in
      #expect(library.entries.map(\.slug) == ["a", "b"] + Self.builtIn)
    }
  }

  @Test func `gives a built-in scheme by its name`() throws {
    let library = SchemeLibrary(environment: [:])
    #expect(library.entries.map(\.slug) == Self.builtIn)
    #expect(try library.scheme("zeus-light").name == "Zeus Light")
  }

  @Test func `prefers the user's scheme of the same name`() throws {
    try withThemes(["zeus-dark.yaml": Self.valid]) { library, _ in
      let scheme = try library.scheme("zeus-dark")
      #expect(scheme.name == "Mine")
      #expect(library.entries.map(\.slug) == ["zeus-dark", "zeus-light"])
    }
  }

  @Test func `gives a scheme by the path of its file`() throws {
    try withThemes(["mine.yaml": Self.valid]) { _, folder in
      let library = SchemeLibrary(environment: [:])
      let scheme = try library.scheme(folder + "/mine.yaml")
      #expect(scheme.slug == "mine")
      #expect(throws: SchemeError.self) { try library.scheme("mine.yaml") }
    }
  }

  @Test func `says what is wrong with the user's file`() throws {
    try withThemes(["mine.yaml": "palette:\n"]) { library, folder in
      let error = try #require(throws: SchemeError.self) { try library.scheme("mine") }
      #expect(error.description == "\(folder)/mine.yaml:1: base00 is missing")
    }
  }

  @Test(arguments: [
    ("gruvbox", "no theme is called 'gruvbox'; there are zeus-dark, zeus-light"),
    ("", "no theme is called ''; there are zeus-dark, zeus-light"),
    ("\u{1b}[2J", "no theme is called '·[2J'; there are zeus-dark, zeus-light"),
  ])
  func `names the themes there are for an unknown name`(_ name: String, _ message: String) throws {
    let library = SchemeLibrary(environment: [:])
    let error = try #require(throws: SchemeError.self) { try library.scheme(name) }
    #expect(error.kind == .noInput)
    #expect(error.description == message)
  }

  @Test(arguments: [
    (["XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/x/zeusgrad/themes"),
    (["HOME": "/h"], "/h/.config/zeusgrad/themes"),
    (["XDG_CONFIG_HOME": "", "HOME": "/h"], "/h/.config/zeusgrad/themes"),
    (["XDG_CONFIG_HOME": "relative", "HOME": "/h"], "/h/.config/zeusgrad/themes"),
    ([:], nil),
  ])
  func `looks where the environment says`(_ environment: [String: String], _ folder: String?) {
    #expect(SchemeLibrary(environment: environment).folder == folder)
  }

  @Test func `does without a folder that is not there`() {
    let library = SchemeLibrary(environment: ["HOME": "/nowhere"])
    #expect(library.entries.map(\.slug) == Self.builtIn)
  }
}
