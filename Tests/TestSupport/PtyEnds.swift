import Foundation
import Synchronization

/// The two ends of a terminal, and how it was at first.
final class PtyEnds {
  /// The end of whoever looks at it; -1 where the window was closed.
  private var master: Int32 = -1
  /// The end of the program, the same open file that is its standard input, output and error.
  private var slave: Int32 = -1
  /// The same device, opened a second time so that writing to it never waits.
  private var probe: Int32 = -1
  private let name: String
  private let before: termios

  init(_ size: Tmux.Size) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var window = Self.window(size)
    let isOpen = spawning.withLock { _ in
      guard openpty(&ends.master, &ends.slave, nil, nil, &window) == 0 else { return false }
      for end in [ends.master, ends.slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return true
    }
    guard isOpen, let name = ttyname(ends.slave) else { throw TestTrouble("there is no terminal") }
    self.name = String(cString: name)
    (master, slave) = ends
    _ = fcntl(master, F_SETFL, O_RDWR | O_NONBLOCK)
    probe = open(self.name, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    before = Self.settings(of: slave)
  }

  deinit { for end in [master, slave, probe] where end >= 0 { close(end) } }

  private static func window(_ size: Tmux.Size) -> winsize {
    winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  private static func settings(of descriptor: Int32) -> termios {
    var settings = termios()
    tcgetattr(descriptor, &settings)
    return settings
  }

  var isOpen: Bool { master >= 0 }

  /// What was written and not yet read; nil where there is nothing.
  func read() -> Data? {
    var bytes = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Foundation.read(master, &buffer, buffer.count)
      guard count > 0 else { return bytes.isEmpty ? nil : bytes }
      bytes.append(contentsOf: buffer[..<count])
      // Whoever never stops writing must not keep the waiting from its deadline.
      if bytes.count > 1_000_000 { return bytes }
    }
  }

  /// Types what there is room for and says how much that was.
  func write(_ bytes: ArraySlice<UInt8>) -> Int {
    max(0, bytes.withUnsafeBytes { Foundation.write(master, $0.baseAddress, $0.count) })
  }

  /// How much of what was typed the program has not read.
  var unreadInput: Int {
    var count: Int32 = 0
    return ioctl(probe, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Writes to the terminal as another program would; false where it takes nothing now.
  func mark(_ bytes: Data) -> Bool {
    bytes.withUnsafeBytes { Foundation.write(probe, $0.baseAddress, $0.count) } == bytes.count
  }

  func resize(to size: Tmux.Size) {
    var window = Self.window(size)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// Sets the terminal as it was at first, as `stty` in another window does.
  func makeSane() {
    var settings = before
    tcsetattr(slave, TCSANOW, &settings)
  }

  func letFlow(_ flows: Bool) { tcflow(slave, flows ? TCOON : TCOOFF) }

  var foreground: pid_t { tcgetpgrp(master) }

  func hangUp() {
    close(master)
    master = -1
  }

  /// What is not as it was, beside what the program wrote.
  var complaints: [String] {
    var now = Self.settings(of: slave)
    var complaints: [String] = []
    for (name, field) in [
      ("input", \termios.c_iflag), ("output", \.c_oflag), ("control", \.c_cflag),
      ("local", \.c_lflag),
    ] where now[keyPath: field] != before[keyPath: field] {
      complaints.append("the \(name) settings are \(now[keyPath: field])")
    }
    var then = before
    let keys = withUnsafeBytes(of: &now.c_cc) { Array($0) }
    if withUnsafeBytes(of: &then.c_cc, { Array($0) }) != keys {
      complaints.append("the control characters are \(keys)")
    }
    // The flag belongs to the open file, which a shell shares.
    if fcntl(slave, F_GETFL) & O_NONBLOCK != 0 { complaints.append("reading does not wait") }
    return complaints
  }

  /// Starts a program as the leader of a session in this terminal.
  func spawn(
    _ path: String, _ arguments: [String], _ environment: [String: String]
  ) throws -> pid_t {
    #if canImport(Darwin)
    let newSession = POSIX_SPAWN_SETSID
    #else
    // POSIX_SPAWN_SETSID, which Swift does not import.
    let newSession: Int32 = 0x80
    #endif
    return try TestSupport.spawn(path, arguments, environment, flags: newSession) { actions in
      // The first terminal that the leader of a session opens becomes that session's own.
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      for standard in 0...2 as ClosedRange<Int32> {
        posix_spawn_file_actions_adddup2(&actions, slave, standard)
      }
    }
  }
}
