/// An operand as the table of derivatives sees it: its number, and its gradient, which takes what
/// arrives.
protocol Operand {
  associatedtype Number: Arithmetic
  var number: Number { get }
  /// Adds a contribution to the gradient.
  func add(_ contribution: Number)
  /// Adds a contribution that is a product, and rounds once.
  func add(_ left: Number, times right: Number)
}
