#if canImport(Glibc)
import Glibc
// An enumeration in C, for which Swift's importer has two types.
private let oneProcess = __priority_which_t(PRIO_PROCESS.rawValue)
#elseif canImport(Musl)
import Musl
private let oneProcess = PRIO_PROCESS
#else
import Darwin
private let oneProcess = PRIO_PROCESS
#endif

/// How much of a machine a run may use.
struct MachineShare: Sendable {
  /// How many threads share the work of a large network; nil: one for each processor.
  let threads: Int?
  /// The niceness that threads get; nil leaves it to the system.
  private let niceness: Int32?

  /// A share; what is added to the niceness is added to that of the calling thread.
  init(threads: Int?, addedNiceness: Int32) {
    self.threads = threads
    niceness =
      addedNiceness == 0 ? nil : min(19, getpriority(oneProcess, 0) + addedNiceness)
  }

  /// Makes the calling thread as nice as it should be.
  ///
  /// Threads take it over from those that make them; but a dispatch queue, where it may, that is as
  /// root, gives its threads a niceness of its own.
  func applyToThread() {
    if let niceness { _ = setpriority(oneProcess, 0, niceness) }
  }
}
