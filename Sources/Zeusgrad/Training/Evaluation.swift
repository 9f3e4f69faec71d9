/// The loss of a batch and its gradient.
struct Evaluation: Equatable {
  var dataLoss: Double
  var penalty: Double
  /// Shape (parameters).
  var gradient: [Double]
  /// Shape (points).
  var scores: [Double]
  /// Shape (points).
  var pointLosses: [Double]
  /// For each layer, whether a unit was on for some point, shape (units).
  var live: [[Bool]]
  /// The first layer, from 0, with a number that was not finite.
  var firstNonFiniteLayer: Int?
}
