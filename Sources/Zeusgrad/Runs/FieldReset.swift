/// What a change of a setting makes useless, so that it starts over.
package enum FieldReset: String, Sendable {
  case nothing
  case optimizer = "what the optimizer remembers"
}
