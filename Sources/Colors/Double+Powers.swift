#if canImport(Glibc)
private import Glibc
#elseif canImport(Musl)
private import Musl
#else
private import Darwin
#endif

// The one place where the colours meet the C maths library.
extension Double {
  var cubeRoot: Double { cbrt(self) }

  func power(_ exponent: Double) -> Double { pow(self, exponent) }
}
