import TestSupport
import Testing

@testable import Zeusgrad

struct ProcessorsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func quota(of group: String, _ limits: [String: String]) throws -> Int? {
    try folder.write("12:cpu,cpuacct:/old\n0::\(group)\n", to: "self")
    for (place, limit) in limits { try folder.write(limit + "\n", to: place + "cpu.max") }
    return Processors.quota(groups: folder.path + "/self", folder: folder.path)
  }

  @Test("There is one at least, and no more than the machine has")
  func countIsAtLeastOne() {
    #expect((1...4096).contains(Processors.count))
  }

  @Test(
    "Time is counted in whole processors, begun ones too",
    arguments: [
      ("100000 100000", 1), ("100001 100000", 2), ("1000 100000", 1), ("200000 50000", 4),
      ("max 100000", nil), ("", nil), ("0 0", nil), ("-5 100000", nil), ("1 2 3", nil),
    ])
  func timeIsCountedInProcessors(_ limit: String, _ processors: Int?) throws {
    #expect(try quota(of: "/", ["": limit]) == processors)
  }

  @Test("The least of a group and of those that it is in counts")
  func leastOfAllCounts() throws {
    let limits = ["": "800000 100000", "a/": "200000 100000", "a/b/": "max 100000"]
    #expect(try quota(of: "/a/b", limits) == 2)
    #expect(try quota(of: "/c", limits) == 8)
    #expect(try quota(of: "/a/b/d", ["a/b/d/": "300000 100000"]) == 2)
  }

  @Test("Where there are no groups there is no limit")
  func withoutGroups() throws {
    #expect(Processors.quota(groups: folder.path + "/none", folder: folder.path) == nil)
    try folder.write("1:cpu:/a\n", to: "old")
    #expect(Processors.quota(groups: folder.path + "/old", folder: folder.path) == nil)
  }
}
