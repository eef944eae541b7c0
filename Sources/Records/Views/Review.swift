import JSONText

/// A peer review of one participant by another in a year.
public struct Review: Hashable, Sendable {
  /// The participant that is reviewed.
  public let participant: String
  public let reviewer: String
  public let year: Int
  /// Whether the reviewed participant has answered at least one entry (a question or recommendation).
  public let isAnswered: Bool
}

extension Store {
  /// The reviews of a year in which at least one question was asked or answered. They are sorted by reviewed
  /// participant, then by reviewer, both in the order in which the forum lists them.
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

  /// The codes of the reviewers whose review a participant answered in a year.
  public func answeredReviewers(of participant: String, _ year: Int) -> [String] {
    records(.reviewAnswered).compactMap { record in
      guard record.path.participant == participant, record.path.year == year,
        record.root?["entries"]?.count ?? 0 > 0
      else { return nil }
      return record.path.reviewer
    }
  }
}
