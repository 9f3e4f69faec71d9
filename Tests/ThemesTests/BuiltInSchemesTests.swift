import Foundation
import TerminalCanvas
import Testing
import Themes

@testable import Colors

@Suite("Built-in schemes")
struct BuiltInSchemesTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appending(path: "../../themes").standardizedFileURL

  static let schemes = BuiltInSchemes.files.compactMap { try? $0.scheme() }

  @Test("They are the files of the folder, byte for byte")
  func areFilesOfFolder() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let listed = BuiltInSchemes.files.map { $0.slug + ".yaml" }
    #expect(listed.sorted() == names.filter { !$0.hasPrefix(".") }.sorted())
    for file in BuiltInSchemes.files {
      let url = Self.folder.appending(path: file.slug + ".yaml")
      #expect(try String(contentsOf: url, encoding: .utf8) == file.text)
    }
  }

  @Test("All parse and say who made them")
  func allParse() throws {
    for file in BuiltInSchemes.files {
      let scheme = try file.scheme()
      #expect(!scheme.name.isEmpty && file.text.contains("\nauthor: "))
      #expect(scheme.variant == (scheme[0].isDark ? .dark : .light))
    }
  }

  @Test("They need no correction of any text", arguments: schemes)
  func needNoCorrectionOfAnyText(_ scheme: Scheme) {
    let palette = Palette(scheme)
    let slots: [(role: Role, slot: Int)] = [
      (.surface, 0x0), (.bar, 0x1), (.dim, 0x3), (.text, 0x5), (.strong, 0x7),
      (.bad, 0x8), (.positive, 0x9), (.key, 0xA), (.good, 0xB), (.negative, 0xD), (.event, 0xE),
    ]
    for (role, slot) in slots { #expect(palette[role] == scheme[slot], "\(role)") }
  }

  @Test("They set blue against orange", arguments: schemes)
  func setBlueAgainstOrange(_ scheme: Scheme) {
    let palette = Palette(scheme)
    let orange = OKLab(palette[.field(15)])
    let blue = OKLab(palette[.field(-15)])
    #expect(orange.b > 0.05 && blue.b < -0.05)
    #expect(palette[.field(15)].difference(from: palette[.field(-15)]) >= 0.2)
  }

  @Test("They give points the hue of their class", arguments: schemes)
  func givePointsHueOfClass(_ scheme: Scheme) {
    let palette = Palette(scheme)
    #expect(OKLab(palette[.positivePoint]).b > 0.01)
    #expect(OKLab(palette[.negativePoint]).b < -0.01)
  }
}
