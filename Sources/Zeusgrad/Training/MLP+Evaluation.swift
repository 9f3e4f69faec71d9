extension MLP {
  /// Computes the loss of a data set and its gradient at the network's present parameters, from the
  /// values of one sample after another.
  ///
  /// - Parameters:
  ///   - data: The samples.
  ///   - loss: The loss of one of them.
  ///   - penalty: The penalty on the parameters.
  ///   - chunkSize: How many samples are summed as one chunk; nil: all.
  ///   - joins: Which parameters join their sum within a product; nil: found out.
  /// - Returns: The mean loss and its gradient, with the penalty.
  func evaluate(
    _ data: Dataset, loss: Loss, penalty: Penalty, chunkSize: Int? = nil, joins: [Bool]? = nil
  ) -> Evaluation {
    let parameterCount = parameters.count
    let chunkSize = chunkSize ?? max(1, data.count)
    // The loss is one more place of the sums, after the parameters.
    var totals = Array(repeating: 0.0, count: parameterCount + 1)
    var sums = LaneSums(count: parameterCount + 1)
    var joins = joins
    var result = Evaluation(points: data.count, shape: shape)
    for sample in 0..<data.count {
      let outputs = activations(data.inputs[sample].map { Value($0) })
      var unit = 0
      for (index, layer) in outputs.enumerated() {
        for output in layer {
          if output.data > 0 { result.live[unit] = true }
          if !output.data.isFinite {
            result.firstNonFiniteLayer = min(index, result.firstNonFiniteLayer ?? index)
          }
          unit += 1
        }
      }
      let score = outputs[outputs.count - 1][0]
      let pointLoss = loss(score, target: data.targets[sample])
      result.scores[sample] = score.data
      result.pointLosses[sample] = pointLoss.data
      let known = joins ?? Graph([pointLoss], inputs: [], parameters: parameters).joinsInProduct
      joins = known
      sums.add(sample: sample % chunkSize, pointLoss, of: parameters, joins: known)
      if (sample + 1) % chunkSize == 0 || sample == data.count - 1 {
        for place in totals.indices { totals[place] += sums.total(place) }
        sums = LaneSums(count: parameterCount + 1)
      }
    }
    let points = Double(data.count)
    result.dataLoss = totals[parameterCount] / points
    result.gradient = (0..<parameterCount).map { totals[$0] / points }
    result.add(penalty, of: parameterValues, in: shape)
    return result
  }
}
