extension String {
  /// The step in a picture of the dashboard.
  var shownStep: Int? {
    firstMatch(of: /step ([\d,]+)/).flatMap { Int($0.1.filter(\.isNumber)) }
  }
}
