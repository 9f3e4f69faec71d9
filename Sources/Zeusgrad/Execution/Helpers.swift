internal import CZeusgradKernels
internal import Dispatch
internal import Synchronization

/// Threads that help with the chunks of a batch, where the system has some to spare.
///
/// Nobody waits for one to come. One that finds nothing to do looks out for the next batch for a
/// moment, since in training that follows at once, and then goes.
final class Helpers: Sendable {
  private struct Offer {
    var work: SharedWork?
    /// How many helpers are here or called for.
    var called = 0
  }

  private let count: Int
  private let offer = Mutex(Offer())
  /// Grows with each offer, for those who look out without a lock.
  private let offers = Atomic(0)

  /// How long a helper looks out for more: about as long as it takes to call for one.
  private static let patience = Duration.microseconds(100)

  init(count: Int) { self.count = count }

  /// Lets helpers work at something until it is withdrawn.
  func offer(_ work: SharedWork) {
    let missing = offer.withLock { offer in
      offer.work = work
      let missing = min(count, work.chunks.count - 1) - offer.called
      if missing > 0 { offer.called += missing }
      return missing
    }
    offers.add(1, ordering: .releasing)
    for _ in 0..<max(0, missing) {
      DispatchQueue.global().async { self.help() }
    }
  }

  /// Lets no more helpers in.
  func withdraw() { offer.withLock { $0.work = nil } }

  private func help() {
    var seen: Int
    repeat {
      seen = offers.load(ordering: .acquiring)
      while let (work, number) = enter() {
        work.help(number)
        work.leave()
      }
    } while goesOn(after: seen)
  }

  private func enter() -> (work: SharedWork, number: Int)? {
    offer.withLock { offer in
      guard let work = offer.work, work.hasMore else { return nil }
      return (work, work.enter())
    }
  }

  /// Looks out for the next offer; if none comes, the helper is no longer here.
  private func goesOn(after last: Int) -> Bool {
    let clock = ContinuousClock()
    let end = clock.now + Self.patience
    repeat {
      for _ in 0..<64 {
        if offers.load(ordering: .acquiring) != last { return true }
        zg_relax()
      }
    } while clock.now < end
    return offer.withLock { offer in
      if offer.work?.hasMore == true { return true }
      offer.called -= 1
      return false
    }
  }
}
