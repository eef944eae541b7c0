import JSONText

/// One participant's peer review of another in a year, as far as it is on record.
public struct Review: Hashable, Sendable {
  /// The one that is reviewed.
  public let participant: String
  public let reviewer: String
  public let year: Int
  /// Whether the reviewed participant has answered an entry.
  public let isAnswered: Bool
}

extension Store {
  /// A year's reviews that hold an entry, in the order of the forum's names: of the reviewed, then of
  /// the reviewers.
  public func reviews(_ year: Int) -> [Review] {
    let held = (records(.reviewAsked) + records(.reviewAnswered)).filter { record in
      record.path.year == year && record.root?["entries"]?.count ?? 0 > 0
    }
    let order = (participants + bodies).map(\.id)
    let pairs = Set(held.map { [$0.path.participant ?? "", $0.path.reviewer ?? ""] })
    return order.flatMap { participant in
      order.filter { pairs.contains([participant, $0]) }.map { reviewer in
        let isAnswered = held.contains {
          $0.path.kind == .reviewAnswered && $0.path.participant == participant
            && $0.path.reviewer == reviewer
        }
        return Review(
          participant: participant, reviewer: reviewer, year: year, isAnswered: isAnswered)
      }
    }
  }

  /// Those whose peer review of a participant it answered in a year, by their codes.
  public func answeredReviewers(of participant: String, _ year: Int) -> [String] {
    records(.reviewAnswered).compactMap { record in
      guard record.path.participant == participant, record.path.year == year,
        record.root?["entries"]?.count ?? 0 > 0
      else { return nil }
      return record.path.reviewer
    }
  }
}
