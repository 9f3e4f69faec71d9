import Foundation

/// A thread that keeps a core busy, as long as its benchmark's process lives.
final class Neighbour {
  init() {
    Thread.detachNewThread {
      var number = 1.0
      while number != 0 { number = (number * 1.000_001).squareRoot() }
    }
  }
}
