/// A colour in 24-bit sRGB.
package struct RGB: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour written as six hexadecimal digits, such as 0xff8800.
  package init(_ hex: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex))
  }

  /// The number by which a terminal with 24-bit colour knows it.
  var number: Int32 {
    // 0 to 7 are colours of the palette there.
    max(Int32(red) << 16 | Int32(green) << 8 | Int32(blue), 8)
  }
}
