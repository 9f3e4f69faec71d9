import Foundation

/// What Linux tells about a process; other systems tell nothing here.
extension Pty {
  /// Whether there is something to be told.
  package static let knowsProcesses = FileManager.default.fileExists(atPath: "/proc/self/statm")

  /// The memory that the program occupies, in bytes.
  package var residentBytes: Int {
    let pages = read("statm").split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * Int(getpagesize())
  }

  /// How many descriptors the program has open.
  package var openDescriptors: Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd").count) ?? 0
  }

  /// The processor time that the program has used, in seconds.
  package var processorTime: Double { Self.time(read("stat")) }

  /// The threads that the program has: how nice each is, and the processor time it has used.
  package var threads: [(niceness: Int, time: Double)] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    return all.map { thread in
      let text = read("task/\(thread)/stat")
      let fields = Self.fields(text)
      return (fields.count > 16 ? Int(fields[16]) ?? 0 : 0, Self.time(text))
    }
  }

  /// After the name, which may have spaces in it: the fields from the third on.
  private static func fields(_ text: String) -> [Substring] {
    text.split(separator: ")").last?.split(separator: " ") ?? []
  }

  private static func time(_ text: String) -> Double {
    let fields = fields(text)
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
      return 0
    }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  private func read(_ name: String) -> String {
    (try? String(contentsOfFile: "/proc/\(process)/\(name)", encoding: .utf8)) ?? ""
  }
}
