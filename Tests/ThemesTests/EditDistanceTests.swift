import Testing
import Themes

@Suite struct `Edit distance` {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("same", "same", 0),
  ])
  func `counts letters to change`(_ one: String, _ other: String, _ distance: Int) {
    #expect(editDistance(Array(one), Array(other)) == distance)
  }

  @Test func `finds the nearest word, if one is near`() {
    #expect(nearest(to: "nrod", among: ["dracula", "nord"]) == "nord")
    #expect(nearest(to: "drac", among: ["nord", "dracula"]) == "dracula")
    #expect(nearest(to: "solarized", among: ["nord", "dracula"]) == nil)
    #expect(nearest(to: "", among: ["nord"]) == nil)
    #expect(nearest(to: "nord", among: []) == nil)
  }
}
