import Annexes
import Documents
import Records

/// Where those stand who have an answer on an item.
struct ItemStanding {
  let item: Item
  private let answers: [(participant: Participant, answer: Answer)]
  /// Whether the edition holds back what the record of a participant says.
  private let holdsBack: Bool
  private let summary: YearSummary

  init(_ item: Item, _ summary: YearSummary) {
    (self.item, self.summary) = (item, summary)
    let all = summary.store.participants.compactMap { participant in
      summary.store.answer(on: item, of: participant.id, summary.year).map { (participant, $0) }
    }
    answers = all.filter { ![.notReported, .withheld, .unreadable].contains($0.1.status) }
    holdsBack = all.contains { [.withheld, .unreadable].contains($0.1.status) }
  }

  var isSilent: Bool { answers.isEmpty && !holdsBack }
  /// Whether no answer is shown, and there may be one.
  var isWithheld: Bool { answers.isEmpty && holdsBack }
  var isAlone: Bool { answers.count == 1 }
  /// Whether two or more have an answer, and all the same.
  var isShared: Bool { answers.count > 1 && statuses.count == 1 }
  var isDivided: Bool { statuses.count > 1 }

  /// The statuses there are, in the order of the legend.
  private var statuses: [Status] {
    let present = Set(answers.map(\.answer.status))
    return Status.allCases.filter(present.contains)
  }

  /// `R1 Consider naming a national focal point: implemented, Australia† and Japan; planned, Canada.`
  var sentence: Sentence {
    let parts = statuses.map { status -> [Inline] in
      let names = answers.filter { $0.answer.status == status }.map {
        summary.name($0.participant) + summary.mark($0.answer)
      }
      return [.mark(status.mark), .text(", \(listed(names))")]
    }
    let all = answers.count == 2 ? "both" : "all \(answers.count)"
    let whose = isShared ? "\(all) with an answer on record, " : ""
    return Sentence(
      [.text("\(item.id) \(item.title): \(whose)")] + joined(parts, by: "; ") + ["."],
      answers.map {
        RecordPath(item.sheetKind, of: $0.participant.id, in: summary.year).text
      }, item: item.id)
  }
}

/// How those voted whose vote is recorded.
struct VoteStanding {
  private let vote: Vote
  private let ballots: [(participant: Participant, ballot: Ballot)]
  private let summary: YearSummary

  init(_ vote: Vote, _ summary: YearSummary) {
    (self.vote, self.summary) = (vote, summary)
    ballots = summary.store.participants.compactMap { participant in
      vote.cast(by: participant.id)?.ballot.map { (participant, $0) }
    }
  }

  var isEmpty: Bool { ballots.isEmpty }
  /// Whether all who voted voted the same; who was absent did not vote.
  var isShared: Bool { Set(ballots.map(\.ballot).filter { $0 != .absent }).count == 1 }

  var sentence: Sentence {
    let parts = Ballot.allCases.compactMap { ballot -> [Inline]? in
      let names = ballots.filter { $0.ballot == ballot }.map { summary.name($0.participant) }
      return names.isEmpty ? nil : [.text("\(ballot.words), \(listed(names))")]
    }
    return Sentence(
      [.text("\(vote.resolution) \(vote.title): ")] + joined(parts, by: "; ") + ["."],
      [RecordPath(.vote, in: vote.year, id: vote.id).text])
  }
}

/// `A, B and C`.
private func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}
