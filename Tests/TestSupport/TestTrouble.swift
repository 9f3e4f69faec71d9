/// Why a test could not go on.
package struct TestTrouble: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
