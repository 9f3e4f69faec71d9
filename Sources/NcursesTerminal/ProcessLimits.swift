import CTerminal

/// What the system lets this process use.
package enum ProcessLimits {
  /// How many bytes of memory it may have; nil: any number.
  package static let memory = limit(ZT_MEMORY)

  /// How many bytes a file may have; nil: any number.
  static let fileSize = limit(ZT_FILE_SIZE)

  /// How many files the dashboard opens beside those that are open, with a few to spare.
  private static let files = 12

  /// The most bytes that a cell takes: its colours, its attributes, a character, a movement.
  static let bytesPerCell = 64

  /// Whether it may start a thread; where it may not, Dispatch waits for one for good.
  package static var canStartThread: Bool { zt_can_start_thread() }

  /// Throws where a terminal could not be drawn on for want of files.
  package static func check() throws(TerminalError) {
    _ = limit(ZT_OPEN_FILES)
    guard zt_can_open(Int32(files)) else { throw .tooFewFiles(needed: files) }
    if let fileSize, fileSize < 30 * bytesPerCell { throw .filesTooSmall(bytes: fileSize) }
  }

  /// Runs the program, where the stack is small on a thread that has a larger one.
  ///
  /// From here on no thread becomes less nice than the one that makes it, and what is printed is
  /// written by `fflush`, which tells where it cannot be.
  package static func run(_ program: @convention(c) () -> Void) { zt_run(program) }

  private static func limit(_ resource: Int) -> Int? {
    let limit = zt_limit(Int32(resource))
    return limit < 0 ? nil : Int(limit)
  }
}
