/// The schemes of the folder `themes`, which are part of the program.
package enum BuiltInSchemes {
  // The embedded resources cannot be enumerated; a test holds this list against the folder.
  /// The files in the order in which they are offered.
  package static let files: [SchemeFile] = [
    file("zeus-dark", PackageResources.zeus_dark_yaml),
    file("zeus-light", PackageResources.zeus_light_yaml),
  ]

  private static func file(_ slug: String, _ bytes: [UInt8]) -> SchemeFile {
    SchemeFile(String(decoding: bytes, as: UTF8.self), path: "themes/\(slug).yaml")
  }
}
