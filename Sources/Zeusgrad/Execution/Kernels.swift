internal import CZeusgradKernels

/// The kernels for an instruction set; all give the same bits.
struct Kernels: @unchecked Sendable {
  /// Functions that never change.
  let table: zg_kernels

  /// Those for the best instruction set of this machine.
  static let best = Kernels(table: zg_kernels_best().pointee)

  /// All that this machine can run, from the plainest on.
  static var all: [Kernels] {
    (0..<Int(ZG_VARIANTS)).compactMap { index in
      zg_kernels_variant(Int32(index)).map { Kernels(table: $0.pointee) }
    }
  }
}
