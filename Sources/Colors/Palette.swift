package import TerminalCanvas

/// The colour of every role in one theme.
package struct Palette: Equatable, Sendable {
  package let name: String
  private let colors: [Role: RGB]

  /// - Precondition: `color` is called once for every role.
  package init(name: String, color: (Role) -> RGB) {
    self.name = name
    let levels = Role.allLevels.flatMap { [Role.field($0), .fieldGround($0), .fieldGlyph($0)] }
    colors = Dictionary(uniqueKeysWithValues: (Role.plain + levels).map { ($0, color($0)) })
  }

  package subscript(role: Role) -> RGB { colors[role] ?? RGB(0x808080) }
}
