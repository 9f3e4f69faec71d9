import Colors
import TerminalCanvas
import Testing

@Suite("The plain roles")
struct RolePlainTests {
  @Test("Each has a number and a name of its own")
  func names() {
    #expect(Set(Role.plain).count == Role.plain.count)
    #expect(Set(Role.plain.map(\.description)).count == Role.plain.count)
    #expect(Set(Role.plain.map(\.rawValue)) == Set(0..<UInt16(Role.plain.count)))
  }

  @Test("A style of which nothing is said is text on the surface")
  func plainStyle() {
    #expect(Style() == Style(.text, on: .surface))
    #expect("\(Style().foreground) on \(Style().background)" == "text on surface")
  }
}
