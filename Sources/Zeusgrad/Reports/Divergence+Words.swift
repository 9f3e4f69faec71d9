extension Divergence {
  var words: String {
    let place = layer.map { " of layer \($0)" } ?? ""
    // A parameter belongs to the update that was refused; all else belongs to the step itself.
    return quantity == .parameter
      ? "the next update would make a parameter\(place) infinite"
      : "the \(quantity.rawValue)\(place) is not finite"
  }
}
