import NcursesTerminal
import Zeusgrad

extension Recipe {
  /// The memory that it takes to prepare the network, in bytes: at least this much.
  private var leastMemory: Int { (64 << 20) + 800 * shape.parameterCount }

  /// Refuses a network for which the system surely gives this process too little memory.
  func checkMemory() throws(Refusal) {
    guard let limit = ProcessLimits.memory, limit < leastMemory else { return }
    throw Refusal(
      "a network of \(shape.parameterCount.grouped) parameters needs \(leastMemory >> 20) MB of "
        + "memory, and the limit is \(limit >> 20) MB (ulimit -v)", code: .systemError)
  }
}
