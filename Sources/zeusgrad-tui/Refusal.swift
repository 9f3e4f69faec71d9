import ArgumentParser
import Themes
import Zeusgrad

/// Why the program does not do what it was asked, in one line.
struct Refusal: Error {
  /// The exit codes of sysexits.h that are used, and that of a shell for SIGPIPE.
  enum Code: Int32 {
    case failure = 1
    case usage = 64
    case noInput = 66
    case systemError = 71
    case cannotWrite = 73
    case brokenPipe = 141
  }

  var code = Code.usage
  var reason: String

  init(_ reason: String, code: Code = .usage) {
    self.reason = reason
    self.code = code
  }

  init(_ error: FieldError) { self.init("--\(error)") }

  init(_ error: SchemeError) {
    self.init("--theme \(error)", code: .noInput)
  }

  /// Says it on standard error, unless nobody is there to be told.
  func report() {
    if code != .brokenPipe { StandardStreams.printError("zeusgrad-tui: \(reason)") }
  }

  /// Runs a command; a refusal is printed on standard error and becomes the exit code.
  ///
  /// ArgumentParser would print the usage too, in which the reason drowns.
  static func reported(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let refusal as Refusal {
      refusal.report()
      throw ExitCode(refusal.code.rawValue)
    }
  }
}
