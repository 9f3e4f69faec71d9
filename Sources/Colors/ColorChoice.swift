/// How a person wants colours to be used.
package enum ColorChoice: Equatable, Sendable {
  case auto
  case always
  case never
  case exactly(ColorProfile)
}
