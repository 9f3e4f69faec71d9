/// Which panel, by a word: `loss`.
package struct PanelID: Hashable, Sendable {
  package let word: String
}
