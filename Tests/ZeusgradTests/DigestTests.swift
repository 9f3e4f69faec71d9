import Testing

@testable import Zeusgrad

/// The proof of “the same bits”: these recipes use only + − × ÷ √, which IEEE 754 fixes to the bit,
/// so that every system and every build must come to the same digests.
@Suite("Digest")
struct DigestTests {
  @Test(
    "Two hundred steps end at the same bits everywhere",
    arguments: [
      (
        "--data circle --activation relu --loss hinge --optimizer sgd",
        0x1203_0c82_90e5_5a82 as UInt64
      ),
      (
        "--data xor --activation relu --loss mse --optimizer sgd --momentum 0.9 --lr 0.01",
        0x30d9_8329_b702_23d3
      ),
      (
        "--data circle --activation relu --loss mse --optimizer adam --lr 0.01",
        0x3c3b_5548_7123_e678
      ),
      (
        "--data xor --activation linear --loss hinge --optimizer sgd --momentum 0.5",
        0x0015_9421_fb9a_980f
      ),
      (
        "--data circle --activation linear --loss mse --optimizer sgd --lr 0.02 --hidden none",
        0xd65a_c203_17ac_fe49
      ),
      (
        "--data xor --activation relu --loss hinge --optimizer adam --l1 0.001 --hidden 5",
        0x489b_36db_1925_9b4a
      ),
    ])
  func sameBitsEverywhere(options: String, digest: UInt64) throws {
    var recipe = Recipe.default
    recipe.points = 10
    recipe.hidden = [4, 3]
    let words = options.split(separator: " ").map(String.init)
    for (key, value) in zip(words, words.dropFirst()) where key.hasPrefix("--") {
      try #require(Recipe.field(String(key.dropFirst(2)))).set(value, in: &recipe)
    }
    let result = recipe.train(steps: 200)
    #expect(result.report.divergence == nil)
    #expect(result.state.step == 200)
    #expect(Self.digest(result.state.parameters) == digest)
  }

  @Test("The digest is FNV-1a over the bytes of the bit patterns, lowest first")
  func digestIsFNV() {
    #expect(Self.digest([]) == 0xcbf2_9ce4_8422_2325)
    #expect(Self.digest([0]) != Self.digest([-0.0]))
  }

  private static func digest(_ numbers: [Double]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for number in numbers {
      for byte in 0..<8 {
        hash = (hash ^ (number.bitPattern >> (8 * UInt64(byte)) & 0xff)) &* 0x0000_0100_0000_01b3
      }
    }
    return hash
  }
}
