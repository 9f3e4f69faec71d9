import CZeusgradKernels
import Foundation
import TestSupport
import Testing

@testable import Zeusgrad

/// Flags of a build that would change what is computed.
@Suite("Build flags")
struct BuildFlagsTests {
  private static let clang = Subprocess.path(of: "clang").map { URL(filePath: $0) }
  private let folder = Documents.url(of: "Sources/CZeusgradKernels")

  /// Compiles a file of the kernels to a program that does nothing else.
  private func compile(
    _ file: String, _ flag: String, in temporary: TemporaryFolder
  ) async throws -> Outcome {
    let clang = try #require(Self.clang)
    let main = try temporary.write("int main(void) { return 0; }", to: "main.c")
    return try await Subprocess.run(
      clang,
      [
        "-O2", flag, "-I", folder.appending(path: "include").path,
        folder.appending(path: file).path, main.path, "-o",
        temporary.url.appending(path: "program").path,
      ], environment: ProcessInfo.processInfo.environment, in: temporary, seconds: 60)
  }

  @Test("Fast mathematics are refused by the compiler", .enabled(if: clang != nil))
  func fastMath() async throws {
    let temporary = try TemporaryFolder()
    let outcome = try await compile("contraction.c", "-ffast-math", in: temporary)
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains("build it without -ffast-math"))
  }

  @Test(
    "Contraction is refused before anything is computed, and its prohibition is not",
    .enabled(if: clang != nil), arguments: ["off", "on", "fast"])
  func contraction(mode: String) async throws {
    let temporary = try TemporaryFolder()
    let outcome = try await compile("contraction.c", "-ffp-contract=\(mode)", in: temporary)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let run = try await Subprocess.run(
      temporary.url.appending(path: "program"), [], environment: [:], in: temporary, seconds: 10)
    // A processor that cannot fuse computes the same with every flag.
    let isRefused = mode == "fast" && zg_kernels_variant(Int32(ZG_V3)) != nil
    #expect((run.status == 0) != isRefused)
    #expect(run.errors.contains("-ffp-contract=fast") == isRefused)
  }

  @Test("A fused product is that of the processor, and by integers the same")
  func fusedProducts() {
    var stream = RandomStream(seed: 3, purpose: "fused")
    let odd: [Double] =
      RandomStream.odd + [
        .greatestFiniteMagnitude, 0x1p-1022, -0x1p-1074, 0x1.fffffffffffffp-1, 3,
      ]
    func number() -> Double {
      if stream.uniform() < 0.2 { return odd[stream.index(below: odd.count)] }
      let bits = stream.next()
      // Of all exponents, or of few, where sums cancel.
      return stream.uniform() < 0.5
        ? Double(bitPattern: bits)
        : Double(
          sign: bits & 1 == 0 ? .plus : .minus, exponent: stream.index(below: 60) - 30,
          significand: 1 + Double(bits >> 12) * 0x1p-52)
    }
    for _ in 0..<20_000 {
      let (a, b) = (number(), number())
      // A third of them cancel all but the last bits.
      let sum = stream.uniform() < 0.33 ? -(a * b) : number()
      let expected = sum.addingProduct(a, b)
      #expect(sameNumber(sum.fused(adding: a, times: b), expected))
      #expect(sameNumber(zg_fused_by_integers(a, b, sum), expected), "\(a) \(b) \(sum)")
    }
  }
}
