import JSONText
import Records

// A review has two files, and may follow up reviews of earlier years. A few bytes of each file are kept until all
// records were seen. Only files that do not fit together are read again.

/// What is kept of all review files seen so far.
struct ReviewFlags: Sendable {
  fileprivate struct Review: Hashable {
    var year: Int
    var participant: String
    var reviewer: String

    /// The paths of its two files: the reviewer's questions, and the reviewed participant's replies.
    var asked: String { path(.reviewAsked) }
    var answered: String { path(.reviewAnswered) }

    private func path(_ kind: RecordKind) -> String {
      RecordPath(kind, of: participant, by: reviewer, in: year).text
    }
  }

  fileprivate struct Flags {
    /// The hashes of the entries' keys in each file; `nil` if there is no such file.
    var asked: [UInt32]?
    var answered: [UInt32]?
    var followUps: [(year: Int, key: UInt32)] = []
    var hasPins = false
    /// Whether one of the files cannot be read.
    var isOdd = false
  }

  private var reviews: [Review: Flags] = [:]

  mutating func note(_ record: Record) {
    guard let year = record.path.year, let participant = record.path.participant,
      let reviewer = record.path.reviewer
    else { return }
    let review = Review(year: year, participant: participant, reviewer: reviewer)
    reviews[review, default: Flags()].note(record)
  }

  /// Adds the flags that another thread collected from the same store.
  mutating func join(_ other: ReviewFlags) {
    for (review, flags) in other.reviews {
      reviews[review] = reviews[review].map { $0.joined(with: flags) } ?? flags
    }
  }

  /// The paths of the files of reviews that may violate a rule, unsorted. There may be too many, never too few.
  ///
  /// If `isPartial`, not all reviews were seen, and all of them are returned.
  func questionable(isPartial: Bool) -> [(asked: String, answered: String)] {
    // The keys of each review that others follow up. If it has many, they are made into a set once.
    var keys: [Review: Set<UInt32>] = [:]
    func isAsked(_ followUp: (year: Int, key: UInt32), by review: Review) -> Bool {
      var earlier = review
      earlier.year = followUp.year
      guard followUp.year < review.year, let asked = reviews[earlier]?.asked else { return false }
      if asked.count < 16 { return asked.contains(followUp.key) }
      if keys[earlier] == nil { keys[earlier] = Set(asked) }
      return keys[earlier]?.contains(followUp.key) ?? false
    }
    return reviews.filter { review, flags in
      isPartial || flags.isOdd || flags.hasPins || review.participant == review.reviewer
        || !Set(flags.answered ?? []).isSubset(of: flags.asked ?? [])
        || flags.followUps.contains { !isAsked($0, by: review) }
    }.map { ($0.key.asked, $0.key.answered) }
  }
}

extension ReviewFlags.Flags {
  private static let names = NameTable(["pin", "followsUp"])

  fileprivate mutating func note(_ record: Record) {
    var keys: [UInt32] = []
    if let entries = record.root?["entries"] { note(entries, &keys) }
    if record.path.kind == .reviewAsked { asked = keys } else { answered = keys }
    isOdd = isOdd || record.root == nil
  }

  private mutating func note(_ entries: JSONValue, _ keys: inout [UInt32]) {
    guard entries.kind == .object else { return }
    let names = Self.names.rows
    entries.document.withRows { nodes, bytes in
      var entry = entries.index + 1
      for _ in 0..<entries.count {
        keys.append(nodes[entry].hash)
        let end = nodes[entry + 1].following(entry + 1)
        for key in entry + 2..<max(entry + 2, end) where nodes[key].isKey {
          switch names.number(ofKey: nodes[key], in: bytes) {
          case 0: hasPins = true
          case 1: note(followUp: JSONValue(document: entries.document, index: key + 1))
          default: break
          }
        }
        entry = end
      }
    }
  }

  fileprivate mutating func note(followUp: JSONValue) {
    guard let year = followUp["year"]?.int, let entry = followUp["entry"]?.string else { return }
    let bytes = Array(entry.utf8)
    followUps.append((year, bytes.withRow { $0.hash(bytes.indices) }))
  }

  fileprivate func joined(with other: Self) -> Self {
    Self(
      asked: asked ?? other.asked, answered: answered ?? other.answered,
      followUps: followUps + other.followUps, hasPins: hasPins || other.hasPins,
      isOdd: isOdd || other.isOdd)
  }
}
