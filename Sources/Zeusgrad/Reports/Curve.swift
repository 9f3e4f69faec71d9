/// A figure over the steps of a run, in bounded memory.
///
/// Values are kept in buckets of equally many steps, each with its minimum, maximum, first and last
/// value, so that a spike of one step stays visible however long the run is. When the buckets are
/// used up, neighbours are joined.
public struct Curve: Equatable, Sendable {
  /// What is kept of a few neighbouring steps.
  public struct Bucket: Equatable, Sendable {
    /// The smallest finite value.
    public var low: Double
    /// The largest finite value.
    public var high: Double
    /// The first finite value.
    public var first: Double
    /// The last finite value.
    public var last: Double

    init(_ value: Double) {
      low = value
      high = value
      first = value
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
  /// The fewest steps that a picture spans, so that it does not jump at the beginning.
  public static let fewestSteps = 50

  /// How many steps have a value.
  public private(set) var count = 0
  /// How many steps a bucket stands for.
  public private(set) var bucketSize = 1
  /// The buckets; nil where no value is finite.
  public private(set) var buckets: [Bucket?] = []
  /// How far the values reach.
  public private(set) var extent = Extent()

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
    if value.isFinite { extent.include(value) }
    if count.isMultiple(of: bucketSize) { extent.countLast(of: buckets) }
  }

  private mutating func joinNeighbours() {
    bucketSize *= 2
    buckets = stride(from: 0, to: buckets.count, by: 2).map { index in
      var bucket = buckets[index]
      if index + 1 < buckets.count { Self.join(buckets[index + 1], to: &bucket) }
      return bucket
    }
    extent.count(buckets)
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
      let column = Self.column(ofStep: step, of: columns, lastStep: lastStep)
      if column < columns { Self.join(bucket, to: &result[column]) }
    }
    return result
  }

  /// The column of a step in a picture of so many columns, of which there is at least one.
  package static func column(ofStep step: Double, of columns: Int, lastStep: Int) -> Int {
    Int(step / Double(max(1, lastStep)) * Double(columns - 1) + 0.5)
  }

  /// How many columns apart the values of neighbouring steps are at most; what is wider is a gap.
  package static func spacing(columns: Int, lastStep: Int) -> Int {
    // There are half as many buckets as there may be just after they were joined.
    let distances = max(1, min(lastStep, capacity / 2 - 1))
    return max(1, (columns - 2 + distances) / distances)
  }

  /// Returns the latest values, one for each column, oldest first.
  public func latest(_ columns: Int) -> [Double] {
    buckets.suffix(max(0, columns)).compactMap { $0?.last }
  }
}
