import Testing

@testable import NcursesTerminal

struct ColorPairsTests {
  @Test("A number keeps its colours")
  func aNumberKeepsItsColors() {
    var pairs = ColorPairs(limit: 64)
    var numbers: [Int32] = []
    // Every two of eight colours fit, as they must on a terminal with 64 pairs.
    for foreground in Int32(0)..<8 {
      for background in Int32(0)..<8 where foreground != background {
        let pair = pairs.number(foreground: foreground, background: background)
        #expect(pair?.isNew == true)
        if let pair { numbers.append(pair.number) }
      }
    }
    #expect(Set(numbers).count == 56)
    #expect(numbers.allSatisfy { (1..<64).contains($0) })
    let again = pairs.number(foreground: 0, background: 1)
    #expect(again?.number == numbers.first && again?.isNew == false)
  }

  @Test("At the limit no number is recycled")
  func noneIsRecycledAtTheLimit() {
    var pairs = ColorPairs(limit: 3)
    #expect(pairs.number(foreground: 1, background: 0)?.number == 1)
    #expect(pairs.number(foreground: 2, background: 0)?.number == 2)
    #expect(pairs.number(foreground: 3, background: 0) == nil)
    #expect(pairs.number(foreground: 1, background: 0)?.number == 1)
    pairs.forgetAll()
    #expect(pairs.number(foreground: 3, background: 0)?.number == 1)
  }

  @Test("Without colour there are none")
  func withoutColorThereAreNone() {
    var pairs = ColorPairs(limit: 0)
    #expect(pairs.number(foreground: 1, background: 0) == nil)
  }
}
