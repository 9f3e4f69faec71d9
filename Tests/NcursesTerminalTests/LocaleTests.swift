import Testing

@testable import NcursesTerminal

struct LocaleTests {
  @Test("The first variable that is set counts")
  func theFirstThatIsSetCounts() {
    #expect(Locale.name(["LC_ALL": "C", "LANG": "de_DE.UTF-8"]) == "C")
    #expect(Locale.name(["LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "C"]) == "C.UTF-8")
    #expect(Locale.name(["LANG": "de_DE.utf8"]) == "de_DE.utf8")
    #expect(Locale.name([:]) == "C")
  }

  @Test("UTF-8 has many names")
  func namesOfUTF8() {
    #expect(Locale.namesUTF8("de_DE.UTF-8"))
    #expect(Locale.namesUTF8("de_DE.utf8"))
    #expect(Locale.namesUTF8("de_DE.UTF-8@euro"))
    #expect(!Locale.namesUTF8("de_DE.ISO-8859-1"))
    #expect(!Locale.namesUTF8("C"))
  }
}
