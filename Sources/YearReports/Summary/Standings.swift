import Annexes
import Documents
import RecordWords
import Records

/// The answers of all participants on one item, grouped by status.
struct ItemStanding {
  let item: Item
  private let answers: [(participant: Participant, answer: Answer)]
  /// Whether an answer of any participant is withheld from the edition or cannot be read.
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
  /// Whether the edition shows no answer, but an answer is withheld or cannot be read.
  var isWithheld: Bool { answers.isEmpty && holdsBack }
  var isAlone: Bool { answers.count == 1 }
  /// Whether two or more participants have an answer, and all have the same status.
  var isShared: Bool { answers.count > 1 && statuses.count == 1 }
  var isDivided: Bool { statuses.count > 1 }

  /// The statuses that occur, in the order of the cases of `Status`.
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
    let whose = isShared ? "\(all) participants with an answer on record, " : ""
    return Sentence(
      [.text("\(item.name): \(whose)")] + joined(parts, by: "; ") + ["."],
      answers.map {
        RecordPath(item.sheetKind, of: $0.participant.id, in: summary.year).text
      }, item: item.id)
  }
}

/// The recorded votes of all participants on one resolution.
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
  /// Whether all participants that voted cast the same vote. Those that were absent did not vote.
  var isShared: Bool { Set(ballots.map(\.ballot).filter { $0 != .absent }).count == 1 }

  var sentence: Sentence {
    let parts = Ballot.allCases.compactMap { ballot -> [Inline]? in
      let names = ballots.filter { $0.ballot == ballot }.map { summary.name($0.participant) }
      return names.isEmpty ? nil : [.text("\(ballot.words), \(listed(names))")]
    }
    return Sentence(
      [.text("\(vote.name): ")] + joined(parts, by: "; ") + ["."],
      [RecordPath(.vote, in: vote.year, id: vote.id).text])
  }
}

/// `A, B and C`.
private func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}
