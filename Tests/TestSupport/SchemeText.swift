/// A Base16 scheme as it stands in a file.
package enum SchemeText {
  package static func make(named name: String = "A name", base00: String = "101010") -> String {
    let colors = (1...15).map { index in
      let digit = String(index, radix: 16, uppercase: true)
      return "  base0\(digit): \"\(String(repeating: digit, count: 6))\"\n"
    }
    return """
      system: "base16"
      name: "\(name)"
      author: "a test"
      variant: "dark"
      palette:
        base00: "\(base00)"

      """ + colors.joined()
  }
}
