/// The panels there are.
package struct Panels: Equatable, Sendable {
  /// In the order in which the help explains them.
  package private(set) var all: [any Panel]

  /// The one list of panels.
  package static let standard = Panels([
    LossPanel(), BoundaryPanel(), GradientPanel(), PointsPanel(),
  ])

  init(_ all: [any Panel]) { self.all = all }

  /// By number, which is the order of Tab.
  package var numbered: [any Panel] { all.sorted { $0.number < $1.number } }

  /// The panels that stand in a place, by number.
  func standing(at place: Layout.Place) -> [any Panel] { numbered.filter { $0.place == place } }

  /// Lets every panel know that another run is shown from now on.
  mutating func beginRun() {
    for index in all.indices { all[index].beginRun() }
  }

  package subscript(id: PanelID) -> any Panel {
    get {
      guard let panel = all.first(where: { $0.id == id }) else { fatalError("no panel \(id.word)") }
      return panel
    }
    set {
      if let index = all.firstIndex(where: { $0.id == id }) { all[index] = newValue }
    }
  }

  package static func == (left: Panels, right: Panels) -> Bool {
    left.all.count == right.all.count && zip(left.all, right.all).allSatisfy { $0.isEqual(to: $1) }
  }
}
