import Testing
import Themes

@Suite struct `Excerpt` {
  @Test func `is the text itself if that is short and plain`() {
    #expect("Zeus Dark é 漢字".excerpt() == "Zeus Dark é 漢字")
  }

  @Test func `is cut with a sign of it`() {
    #expect("abcdef".excerpt(4) == "abcd…")
    #expect("abcd".excerpt(4) == "abcd")
  }

  @Test func `has nothing that steers a terminal or turns the writing direction`() {
    #expect("a\u{1b}[31m\u{7}\n\u{9b}\u{7f}\u{202e}\u{2028}b".excerpt() == "a[31mb")
  }
}
