/// A colour in amounts of light, from 0 to 1, where sRGB has been decoded (IEC 61966-2-1).
struct LinearRGB {
  var red: Double
  var green: Double
  var blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  init(_ color: RGB) {
    func decode(_ byte: UInt8) -> Double {
      let x = Double(byte) / 255
      return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055).power(2.4)
    }
    self.init(red: decode(color.red), green: decode(color.green), blue: decode(color.blue))
  }

  /// Whether a screen can show it, give or take less than a 24-bit step.
  var isDisplayable: Bool {
    [red, green, blue].allSatisfy { (-0.0001...1.0001).contains($0) }
  }
}

extension RGB {
  /// The nearest 24-bit colour; light that no screen can show is clipped.
  init(_ light: LinearRGB) {
    func encode(_ x: Double) -> UInt8 {
      let x = min(max(x, 0), 1)
      let y = x <= 0.0031308 ? 12.92 * x : 1.055 * x.power(1 / 2.4) - 0.055
      return UInt8((y * 255).rounded())
    }
    self.init(red: encode(light.red), green: encode(light.green), blue: encode(light.blue))
  }
}
