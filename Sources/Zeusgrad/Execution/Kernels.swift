internal import CZeusgradKernels

/// The kernels for an instruction set; all give the same bits.
struct Kernels: @unchecked Sendable {
  /// Functions that never change.
  let table: zg_kernels

  /// Those for the best instruction set of this machine.
  static let best = Kernels(table: zg_kernels_best().pointee)
}
