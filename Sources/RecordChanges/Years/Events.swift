import Diagnostics
public import Records

// Events between the two years that are compared: treaty acts, votes, briefings, reviews. If one year is compared in
// two git revisions, these are the events that only the newer revision has.

extension YearComparison {
  /// The years after the older year, up to the newer one. If one year is compared in two git revisions: that year.
  private var years: ClosedRange<Int> { min(old.year + 1, new.year)...new.year }

  /// The treaty acts dated after the period of the older year, up to the end of the period of the newer year.
  func acts(of participant: String) -> [Change] {
    let store = new.store
    let period = Period(
      first: store.period(of: years.lowerBound).first, last: store.period(of: new.year).last)
    let known = old.year == new.year ? old.store.acts(of: participant) : []
    let acts = store.acts(of: participant).sorted { ($0.date?.first ?? 0) < ($1.date?.first ?? 0) }
    return acts.compactMap { act in
      guard let date = act.date, period.mayHold(date), let done = act.act,
        !known.contains(where: { $0.instrument == act.instrument && $0.key == act.key })
      else { return nil }
      return Change(
        act.tookEffect ? ChangeKind(done) : .announced, participant, act.instrument, act: act,
        records: [RecordPath(.acts, of: participant).text])
    }
  }

  /// The records, such as briefings, that a participant gave voluntarily.
  func given(by participant: String) -> [Change] {
    RecordKind.given.flatMap { kind -> [Change] in
      let isOneYear = old.year == new.year
      let known = isOneYear ? old.store.given(kind, by: participant, old.year).map(\.id) : []
      return years.flatMap { new.store.given(kind, by: participant, $0) }
        .filter { !known.contains($0.id) }.compactMap { record in
          ChangeKind(giving: kind).map {
            Change($0, participant, record.title, records: [record.path.text])
          }
        }
    }
  }

  func reviews(of participant: String) -> [Change] {
    let known = old.year == new.year ? old.store.answeredReviewers(of: participant, old.year) : []
    return years.flatMap { year in
      new.store.answeredReviewers(of: participant, year).filter { !known.contains($0) }.map {
        Change(
          .reviewAnswered, participant, new.store.participant($0)?.name(in: year) ?? $0,
          records: [RecordPath(.reviewAnswered, of: participant, by: $0, in: year).text])
      }
    }
  }

  /// For each series of resolutions (the same subject, voted on again each year) with a vote in both years: the last
  /// vote of each year.
  static func votePairs(from old: YearState, to new: YearState) -> [VotesOfSeries] {
    func last(_ state: YearState) -> [ExactText: Vote] {
      Dictionary(
        state.store.votes(state.year).compactMap { vote in
          vote.series.map { (ExactText($0), vote) }
        },
        uniquingKeysWith: { _, later in later })
    }
    let before = last(old)
    return new.store.votes(new.year).compactMap { vote in
      guard let series = vote.series, let earlier = before[series], last(new)[series]?.id == vote.id
      else { return nil }
      return VotesOfSeries(old: earlier, new: vote)
    }
  }
}

/// Two votes, in two years, on the same series of resolutions (the same subject, voted on again each year).
struct VotesOfSeries {
  let old: Vote
  let new: Vote

  /// A change if the participant voted differently; `nil` if it did not, or if one of the votes is not
  /// recorded.
  func change(of participant: String) -> Change? {
    guard let before = old.cast(by: participant), let now = new.cast(by: participant),
      let (first, second) = both(before.ballot, now.ballot), first != second
    else { return nil }
    return Change(
      .votedDifferently, participant, new.resolution,
      vote: VotePair(old: old, new: new, oldCast: before, newCast: now),
      records: [old, new].map { RecordPath(.vote, in: $0.year, id: $0.id).text })
  }

  private func both(_ a: Ballot?, _ b: Ballot?) -> (Ballot, Ballot)? {
    a.flatMap { a in b.map { (a, $0) } }
  }
}

/// How a participant voted on two resolutions of the same series.
public struct VotePair: Sendable {
  public let old: Vote
  public let new: Vote
  public let oldCast: CastVote
  public let newCast: CastVote
}
