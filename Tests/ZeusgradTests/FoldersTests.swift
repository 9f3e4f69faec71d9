import Foundation
import Testing

/// The folders of the library know each other in one direction only.
///
/// The compiler does not see folders, so the names of types are looked up here: each stands in the
/// folder that declares it and in those behind it, never before.
@Suite("The folders of the library")
struct FoldersTests {
  /// Each may know those before it; those in one row do not know each other.
  static let order = [
    ["Numerics"], ["Autograd"], ["Compilation"], ["Execution"], ["Networks", "Data"], ["Training"],
    ["Reports"], ["Runs"], ["Sessions"],
  ]

  @Test("Every folder has its place in the order")
  func completeness() {
    #expect(Set(SourceFile.folders.keys) == Set(Self.order.joined()))
  }

  @Test("No folder names a type of a later one")
  func direction() {
    let folders = SourceFile.folders
    for (place, row) in Self.order.enumerated() {
      for folder in row {
        let later = Self.order[place...].joined().filter { $0 != folder }
        for file in folders[folder] ?? [] {
          for other in later {
            let types = Set((folders[other] ?? []).flatMap(\.types).map { $0[...] })
            for name in types.intersection(file.words) {
              Issue.record("\(folder)/\(file.name) names \(name), which is in \(other)")
            }
          }
        }
      }
    }
  }

  @Test("A type and a word are found in code, not in comments or texts")
  func reading() {
    let source = SourceFile(
      name: "A.swift",
      text: """
        /// Knows Trainer.
        public struct Dense { let a = "Program" }
        enum Kind {}  // Workspace
        """)
    #expect(source.types == ["Dense", "Kind"])
    #expect(source.words.isDisjoint(with: ["Trainer", "Program", "Workspace"]))
    #expect(source.words.isSuperset(of: ["Dense", "Kind", "let"]))
  }
}
