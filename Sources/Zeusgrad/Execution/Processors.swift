internal import CZeusgradKernels

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The processors of this machine.
enum Processors {
  /// How many this process may keep busy.
  static let count = max(1, min(Int(zg_processors()), quota() ?? .max))

  /// How many processors' time the system gives this process.
  ///
  /// A container sees all processors of its machine, however little of their time it has. Each group
  /// of processes has a limit of its own, and none has more than those that it is in.
  ///
  /// - Parameters:
  ///   - groups: Where Linux says in which group the process is.
  ///   - folder: Where the groups are.
  /// - Returns: The number, rounded up; nil where there is no limit.
  static func quota(groups: String = "/proc/self/cgroup", folder: String = "/sys/fs/cgroup")
    -> Int?
  {
    // The line of version 2, such as `0::/user.slice`.
    guard
      let group = lines(of: groups).first(where: { $0.hasPrefix("0::/") })?.dropFirst(3)
    else { return nil }
    var place = group.split(separator: "/")
    var least: Int?
    while true {
      let path = ([folder] + place.map(String.init) + ["cpu.max"]).joined(separator: "/")
      if let own = lines(of: path).first.flatMap(processors) {
        least = min(own, least ?? own)
      }
      if place.popLast() == nil { return least }
    }
  }

  /// Reads microseconds in a period and the period, such as `150000 100000`; nil for `max 100000`.
  private static func processors(_ line: Substring) -> Int? {
    let numbers = line.split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] > 0, numbers[1] > 0 else { return nil }
    return (numbers[0] - 1) / numbers[1] + 1
  }

  private static func lines(of path: String) -> [Substring] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
  }
}
