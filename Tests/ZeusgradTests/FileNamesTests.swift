import Testing

/// The listing of a folder is its table of contents.
@Suite("The names of files")
struct FileNamesTests {
  @Test("Every type has a file of its name")
  func types() {
    #expect(SourceFile.all.count > 150)
    for file in SourceFile.all {
      for type in file.types {
        #expect(type == file.idea && !file.isTopic, "\(type) is in \(file.name)")
      }
    }
  }

  @Test("A file called Type+Topic holds only extensions of Type")
  func topics() {
    for file in SourceFile.all where file.isTopic {
      for type in file.extended {
        let names = type.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        #expect(names.contains(file.idea), "an extension of\(type)is in \(file.name)")
      }
    }
  }

  @Test("Types and extensions are told apart")
  func reading() {
    let file = SourceFile(
      name: "Size+Text.swift",
      text: """
        package struct Size {}
        extension Size {
          struct Inner {}
        }
        private extension [Size] {}
        """)
    #expect(file.types == ["Size"])
    #expect(file.extended.count == 2)
    #expect(file.idea == "Size" && file.isTopic)
  }
}
