/// How the decision field is drawn.
package enum HeatmapStyle: String, CaseIterable, Sendable {
  case ascii
  case blocks
}
