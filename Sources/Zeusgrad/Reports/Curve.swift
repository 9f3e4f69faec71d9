/// A figure over the steps of a run, in bounded memory.
///
/// Values are kept in buckets of equally many steps, each with its minimum, maximum and last value,
/// so that a spike of one step stays visible however long the run is. When the buckets are used up,
/// neighbours are joined.
public struct Curve: Equatable, Sendable {
  /// What is kept of a few neighbouring steps.
  public struct Bucket: Equatable, Sendable {
    /// The smallest finite value.
    public var low: Double
    /// The largest finite value.
    public var high: Double
    /// The last finite value.
    public var last: Double

    init(_ value: Double) {
      low = value
      high = value
      last = value
    }

    /// Takes in what comes after it.
    mutating func join(_ other: Bucket) {
      low = min(low, other.low)
      high = max(high, other.high)
      last = other.last
    }
  }

  /// The largest number of buckets.
  static let capacity = 1024

  /// How many steps have a value.
  public private(set) var count = 0
  /// How many steps a bucket stands for.
  public private(set) var bucketSize = 1
  /// The buckets; nil where no value is finite.
  public private(set) var buckets: [Bucket?] = []

  /// Creates a curve without steps.
  public init() {}

  /// Appends the value of the next step; one that is not finite leaves a gap.
  public mutating func append(_ value: Double) {
    let bucket = value.isFinite ? Bucket(value) : nil
    if count / bucketSize < buckets.count {
      Self.join(bucket, to: &buckets[buckets.count - 1])
    } else {
      if buckets.count == Self.capacity { joinNeighbours() }
      if count / bucketSize < buckets.count {
        Self.join(bucket, to: &buckets[buckets.count - 1])
      } else {
        buckets.append(bucket)
      }
    }
    count += 1
  }

  private mutating func joinNeighbours() {
    bucketSize *= 2
    buckets = stride(from: 0, to: buckets.count, by: 2).map { index in
      var bucket = buckets[index]
      if index + 1 < buckets.count { Self.join(buckets[index + 1], to: &bucket) }
      return bucket
    }
  }

  private static func join(_ later: Bucket?, to bucket: inout Bucket?) {
    guard let later else { return }
    if bucket == nil { bucket = later } else { bucket?.join(later) }
  }

  /// Returns the curve at a given width, from step 0 to a last step.
  ///
  /// - Parameters:
  ///   - columns: How many columns, at least 1.
  ///   - lastStep: The step at the right edge.
  /// - Returns: Shape (columns); nil where no step falls in a column.
  public func columns(_ columns: Int, lastStep: Int) -> [Bucket?] {
    var result: [Bucket?] = Array(repeating: nil, count: max(0, columns))
    guard columns > 0 else { return result }
    for (index, bucket) in buckets.enumerated() {
      let step = Double(min(index * bucketSize + bucketSize / 2, count - 1))
      let column = Int(step / Double(max(1, lastStep)) * Double(columns - 1) + 0.5)
      if column < columns { Self.join(bucket, to: &result[column]) }
    }
    return result
  }

  /// Returns the latest values, one for each column, oldest first.
  public func latest(_ columns: Int) -> [Double] {
    buckets.suffix(max(0, columns)).compactMap { $0?.last }
  }
}
