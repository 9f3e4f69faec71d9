import Foundation
import Synchronization

/// Held while a process is started, and while descriptors are made that none may inherit.
///
/// A terminal that a second program keeps open by accident never hangs up on the first.
let spawning = Mutex(())

/// Texts as C has them, for as long as a body runs: pointers to them, and nil at the end.
func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Result
) rethrows -> Result {
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return try body(copies + [nil])
}

#if canImport(Darwin)
typealias FileActions = posix_spawn_file_actions_t?
#else
typealias FileActions = posix_spawn_file_actions_t
#endif

/// Starts a program that blocks and ignores no signal; `arrange` says which files it gets.
func spawn(
  _ path: String, _ arguments: [String], _ environment: [String: String], flags: Int32 = 0,
  _ arrange: (inout FileActions) -> Void
) throws -> pid_t {
  #if canImport(Darwin)
  var actions: FileActions
  var attributes: posix_spawnattr_t?
  #else
  var actions = FileActions()
  var attributes = posix_spawnattr_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  arrange(&actions)
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  var all = sigset_t()
  sigfillset(&all)
  posix_spawnattr_setsigdefault(&attributes, &all)
  posix_spawnattr_setflags(
    &attributes, Int16(flags | Int32(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)))

  var process: pid_t = 0
  let error = withCStrings([path] + arguments) { words in
    withCStrings(environment.map { "\($0)=\($1)" }) { variables in
      spawning.withLock { _ in
        posix_spawn(&process, path, &actions, &attributes, words, variables)
      }
    }
  }
  guard error == 0 else {
    throw TestTrouble("\(path) could not be started: \(String(cString: strerror(error)))")
  }
  return process
}
