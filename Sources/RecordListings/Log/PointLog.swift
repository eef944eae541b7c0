import RecordWords
public import Records
public import Terminal

/// The records of one participant that are about a point of the Secretary-General's report of 2009, year by year.
/// Nobody is asked to answer the points themselves.
public struct PointLog {
  let description: ParticipantDescription
  let point: Item
  let years: [Year]

  struct Year: LoggedYear {
    let year: Int
    let bearings: [Bearing]
    var isSilent: Bool { bearings.isEmpty }
  }

  /// Something that the participant did or stated about the point.
  struct Bearing {
    /// `answer`, `act`, `vote`, `activity`, `review`, or the kind of a voluntary record, such as `briefing`.
    let kind: String
    /// The id of the item, instrument, resolution or record; for a review, the codes of its two participants.
    let id: String
    let text: String
  }

  public init(_ description: ParticipantDescription, _ point: Item) {
    (self.description, self.point) = (description, point)
    let all = description.store.records.compactMap(\.path.year)
    years = Set(all).sorted().compactMap { year in
      let isAsked = description.store.edition(year).map { !$0.isBackground } ?? false
      let bearings = Self.bearings(description, point, year)
      return isAsked || !bearings.isEmpty ? Year(year: year, bearings: bearings) : nil
    }
  }

  private static func bearings(_ description: ParticipantDescription, _ point: Item, _ year: Int)
    -> [Bearing]
  {
    let (store, id) = (description.store, description.participant.id)
    guard let records = store.bearings(on: point.id, in: year) else { return [] }
    var found: [Bearing] = []
    for item in records.items.map(\.subject) where item.isAnswered {
      guard let answer = store.answer(on: item, of: id, year), !answer.isEmpty else { continue }
      found.append(
        Bearing(
          kind: "answer", id: item.id,
          text: "\(item.id.printable): \(answer.statement.line(description.style))"))
    }
    let period = store.period(of: year)
    let acts = store.acts(of: id).filter { $0.date.map(period.mayHold) ?? false }
    for instrument in records.instruments.map(\.subject) {
      found += acts.filter { $0.instrument == instrument.id }.map {
        Bearing(
          kind: "act", id: instrument.id,
          text: description.line(for: $0, on: instrument.title).text)
      }
    }
    found += records.votes.compactMap { vote in
      description.line(for: vote.subject, indent: 6).map {
        Bearing(kind: "vote", id: vote.subject.id, text: $0.text)
      }
    }
    found += records.activities.compactMap { activity in
      description.line(for: activity.subject, indent: 6).map {
        Bearing(kind: "activity", id: activity.subject.id, text: $0.text)
      }
    }
    found += records.given.map(\.subject).filter { $0.participant == id }.map {
      Bearing(
        kind: $0.kind.rawValue, id: $0.id,
        text: "\($0.kind.traits.given?.label ?? ""): \($0.title.printable)")
    }
    let reviews = records.reviews.map(\.subject)
    found += reviews.filter { $0.participant == id || $0.reviewer == id }.map {
      Bearing(
        kind: "review", id: "\($0.participant)/\($0.reviewer)",
        text: "Peer review of \($0.participant) by \($0.reviewer)".printable)
    }
    return found
  }

  /// The log as lines for a terminal.
  public func lines() -> [IndentedLine] {
    let head = "\(description.participant.name().printable), \(point.id.printable)"
    let lines = [
      IndentedLine(text: description.style.bold(head)),
      IndentedLine(text: point.title.printable),
      IndentedLine(text: ""),
      IndentedLine(
        text: "Nobody answers the points of the report themselves. About this point there is:",
        indent: 2),
    ]
    return lines
      + years.runs.flatMap { run in
        let head = description.style.bold(run.span)
        let lines = run.flatMap(\.bearings).map {
          IndentedLine(text: $0.text, indent: 6)
        }
        let silence = lines.isEmpty ? ": nothing on record" : ""
        return [IndentedLine(text: head + silence, indent: 2)] + lines
      }
  }
}
