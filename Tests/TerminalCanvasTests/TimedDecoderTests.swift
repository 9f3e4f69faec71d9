import TerminalCanvas
import Testing

@Suite("Input decoder with a clock")
struct TimedDecoderTests {
  private var decoder = TimedDecoder()

  /// What is decoded and settled at a time.
  private mutating func type(_ text: String, at now: Double) -> [InputEvent] {
    decoder.decode(text.utf8, at: now)
  }

  private mutating func flush(at now: Double) -> [InputEvent] {
    decoder.flush(at: now, escapeCloses: true)
  }

  @Test("The escape key is one after its time, and no sooner; then its rest is awaited")
  mutating func escape() throws {
    #expect(decoder.deadline == nil)
    #expect(type("\u{1b}", at: 5) == [])
    let deadline = try #require(decoder.deadline)
    #expect(5 < deadline && deadline < 5.1)
    #expect(flush(at: deadline - 0.001) == [])
    #expect(flush(at: deadline) == [.key(Key(.escape))])
    let rest = try #require(decoder.deadline)
    #expect(rest > deadline)
    #expect(flush(at: rest) == [])
    #expect(decoder.deadline == nil)
  }

  @Test("What arrives after the time, but before it was settled, still counts")
  mutating func lateBytes() {
    #expect(type("\u{1b}", at: 0) == [])
    #expect(type("[A", at: 9) == [.key(Key(.up))])
    #expect(decoder.deadline == nil)
  }

  @Test("Keys do not put off the end of a reply; more of a paste does put off its end")
  mutating func renewal() throws {
    #expect(type("\u{1b}Pq", at: 0) == [])
    let reply = try #require(decoder.deadline)
    #expect(type("q", at: reply - 0.1) == [])
    #expect(decoder.deadline == reply)
    #expect(flush(at: reply) == [])
    #expect(type("\u{1b}[200~a", at: 10) == [])
    let paste = try #require(decoder.deadline)
    #expect(type("b", at: 11) == [])
    #expect(decoder.deadline == paste + 1)
    #expect(flush(at: paste) == [])
    #expect(flush(at: paste + 1) == [.paste("ab")])
  }
}
