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
