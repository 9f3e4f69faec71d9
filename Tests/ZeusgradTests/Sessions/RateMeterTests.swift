import Testing

@testable import Zeusgrad

@Suite("Rate meter")
struct RateMeterTests {
  private let start = ContinuousClock.now

  @Test("Nothing is known before half a second has passed")
  func nothingIsKnownAtFirst() {
    var meter = RateMeter()
    #expect(meter.rate(at: start) == nil)
    meter.count(at: start)
    meter.count(at: start + .milliseconds(400))
    #expect(meter.rate(at: start + .milliseconds(400)) == nil)
  }

  @Test("A steady rate is measured as what it is", arguments: [1, 10, 1000])
  func steadyRateIsMeasured(perSecond: Int) throws {
    var meter = RateMeter()
    for tick in 0...10 * perSecond {
      meter.count(at: start + .seconds(Double(tick) / Double(perSecond)))
    }
    let rate = try #require(meter.rate(at: start + .seconds(10)))
    #expect(abs(rate - Double(perSecond)) < 0.05 * Double(perSecond))
  }

  @Test("What happened long ago no longer counts")
  func whatHappenedLongAgo() throws {
    var meter = RateMeter()
    for tick in 0..<5000 { meter.count(at: start + .milliseconds(tick)) }
    for tick in 0..<50 { meter.count(at: start + .milliseconds(5000 + 100 * tick)) }
    let rate = try #require(meter.rate(at: start + .seconds(10)))
    #expect(abs(rate - 10) < 1)
  }
}
