import Testing

@testable import NcursesTerminal

struct FrameWriterTests {
  /// A terminal that takes so many bytes before it has to be read; negative: it is gone.
  final class Reader {
    var room = 0
    var got: [UInt8] = []

    func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
      if room < 0 { return -1 }
      let count = min(room, bytes.count)
      got += bytes.prefix(count)
      room -= count
      return count
    }
  }

  @Test("It goes on where it stopped")
  func goesOnWhereItStopped() {
    let reader = Reader()
    var writer = FrameWriter(write: reader.take)
    writer.append("hello".utf8)
    writer.writeMore()
    #expect(writer.wantsToWrite)
    reader.room = 2
    writer.writeMore()
    writer.append(" you".utf8)
    reader.room = 100
    writer.writeMore()
    #expect(!writer.wantsToWrite)
    #expect(String(decoding: reader.got, as: UTF8.self) == "hello you")
  }

  @Test("It drops the rest")
  func dropsTheRest() {
    let reader = Reader()
    reader.room = 2
    var writer = FrameWriter(write: reader.take)
    writer.append("hello".utf8)
    writer.writeMore()
    writer.drop()
    #expect(!writer.wantsToWrite)
  }

  @Test("A terminal that is gone is not waited for")
  func aTerminalThatIsGoneIsNotWaitedFor() {
    let reader = Reader()
    reader.room = -1
    var writer = FrameWriter(write: reader.take)
    writer.append("hello".utf8)
    writer.writeMore()
    #expect(writer.isGone)
    #expect(!writer.wantsToWrite)
  }
}
