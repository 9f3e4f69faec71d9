import CZeusgradKernels

@testable import Zeusgrad

extension Kernels {
  /// All that this machine can run, from the plainest on.
  static var all: [Kernels] {
    (0..<Int32(ZG_VARIANTS)).compactMap { index in
      zg_kernels_variant(index).map { Kernels(table: $0.pointee) }
    }
  }
}
