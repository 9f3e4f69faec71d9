/// What a person wants of colours.
package enum ColorChoice: Equatable, Sendable {
  case auto
  case always
  case never
  case exactly(ColorProfile)
}
