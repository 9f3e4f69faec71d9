extension RGB {
  /// How different two colours look in OKLab: to normal or green-blind eyes, whichever is less.
  func difference(from other: RGB) -> Double {
    let normal = OKLab(self).distance(to: OKLab(other))
    return min(normal, OKLab(seenGreenBlind).distance(to: OKLab(other.seenGreenBlind)))
  }

  /// The colour as deuteranopes see it (Machado, Oliveira & Fernandes 2009, severity 1).
  private var seenGreenBlind: LinearRGB {
    let light = LinearRGB(self)
    func seen(_ red: Double, _ green: Double, _ blue: Double) -> Double {
      min(max(red * light.red + green * light.green + blue * light.blue, 0), 1)
    }
    return LinearRGB(
      red: seen(0.367322, 0.860646, -0.227968),
      green: seen(0.280085, 0.672501, 0.047413),
      blue: seen(-0.011820, 0.042940, 0.968881))
  }

  /// This colour at the nearest lightness where every eye tells it from all others.
  func apart(from others: [RGB]) -> RGB {
    let own = OKLab(self)
    func difference(_ color: RGB) -> Double {
      others.map { $0.difference(from: color) }.min() ?? .infinity
    }
    let shades = stride(from: 0.3, through: 0.9, by: 0.01)
      .sorted { abs($0 - own.lightness) < abs($1 - own.lightness) }
      .map { own.at(lightness: $0).rgb }
    return shades.first { difference($0) >= 0.12 }
      ?? shades.max { difference($0) < difference($1) } ?? self
  }
}
