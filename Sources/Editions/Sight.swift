import Diagnostics
import JSONText
import Records

/// What one audience sees of one record.
enum Sight {
  /// Nothing, not even that there is such a record.
  case hidden
  /// That there is such a record, and that it cannot be read.
  case unreadable
  case shown(Shown)

  /// A record as an edition has it.
  struct Shown {
    var record: Record
    /// The ids of the sources that it cites.
    var cited: Set<ExactText> = []
    /// How many of its answers two versions disagree on.
    var openAnswers = 0
    /// Whether something else of it, which the audience might have seen, is missing.
    var isPartlyUnread = false
    /// Whether it is a file of answers that is not for the audience.
    var isWithheld = false
  }
}

/// Looks at records for an audience.
struct Looking {
  let audience: Audience
  /// The last day whose acts the edition knows, as a number: `20131231`.
  let reach: Int
  /// The sources that the audience may know of: first those that can be read, and so may be named.
  let sources: NameTable
  let readableSources: Int
  /// The frameworks and participants as the audience sees them.
  let foundation: Store
  /// Of each review, by its folder, the entries whose publication was agreed to, and how widely.
  let agreed: [ExactText: [ExactText: Visibility]]

  func sight(of record: Record) -> Sight {
    guard let root = record.root, root.kind == .object, root.holdsConflict else {
      return sight(ofSettled: record)
    }
    let sides = [OpenConflict.Side.ours, .theirs].map { side in
      root.settled(side).map { sight(ofSettled: record.saying($0)) }
    }
    // What both versions show alike is not touched by the conflict: nothing tells of it.
    switch (sides[0], sides[1]) {
    case (.shown(let ours), .shown(let theirs)):
      return ours.record.bytes == theirs.record.bytes ? .shown(ours) : meeting(ours, theirs)
    case (.hidden, .hidden): return .hidden
    // That the other side deleted it, or broke it, is not for the audience either.
    case (.shown(let side), nil), (nil, .shown(let side)), (.shown(let side), .unreadable),
      (.unreadable, .shown(let side)):
      return side.isWithheld ? .shown(side) : unreadable(record.path)
    default: return unreadable(record.path)
    }
  }

  /// Of a record that cannot be read nobody knows whom it is for: see the table in `Existence.swift`.
  private func unreadable(_ path: RecordPath) -> Sight {
    audience == .secretariat || path.kind.existsInPublic ? .unreadable : .hidden
  }

  /// A record, or one of the versions of a record in conflict.
  private func sight(ofSettled record: Record) -> Sight {
    guard let root = record.root, !record.isBroken else { return broken(record) }
    return plainSight(of: record, root)
  }

  /// A record that cannot be read as one: see ``Record/isBroken``.
  private func broken(_ record: Record) -> Sight {
    let kind = record.path.kind
    if audience == .secretariat || kind.existsInPublic && !kind.holdsAnswers { return .unreadable }
    guard let rest = BrokenText.open(record), let root = rest.root else {
      return kind.holdsAnswers ? withheldSheet(record) : .hidden
    }
    if kind.holdsAnswers { return .unreadable }
    // That the audience sees what can be read of it shows that it may know of the record.
    if case .shown = plainSight(of: rest, root) { return .unreadable }
    return .hidden
  }

  /// A file of answers that is not for the audience: nobody is told which of its items are answered.
  private func withheldSheet(_ record: Record) -> Sight {
    frame(of: record.path) { _ in .withheld }.map {
      .shown(.init(record: record.saying($0), isWithheld: true))
    } ?? .hidden
  }

  /// What is seen of a record without a conflict.
  private func plainSight(of record: Record, _ root: JSONValue) -> Sight {
    let path = record.path
    var sieve = Redactor(root, withholding(record), sources: sources, readable: readableSources)
    if path.kind.holdsAnswers, sieve.hidesAnswers { return withheldSheet(record) }
    guard sieve.keepsRecord() else {
      return path.kind.isWhollyPublic || sieve.isUnknownAtTop ? unreadable(path) : .hidden
    }
    var shown = Sight.Shown(
      record: record.redacted(sieve.redaction),
      cited: Set(sieve.cited.map { ExactText(sources.rows.name($0)) }))
    shown.isPartlyUnread = path.kind.isWhollyPublic && sieve.meetsUnknown
    return .shown(shown)
  }

  private func withholding(_ record: Record) -> Withholding {
    let path = record.path
    return Withholding(
      path: path, audience: audience, reach: reach, isKnown: audience.knowsAll(of: record),
      agreed: path.folderOfReview.flatMap { agreed[$0] } ?? [:], foundation: foundation)
  }

  /// A file of answers of which only the frame is told: whose, of which year, and a status for each item.
  ///
  /// Nothing of it is taken from the file's own text. `nil` where nobody knows the participant.
  func frame(of path: RecordPath, _ status: (String) -> Status) -> JSONTree? {
    guard let framework = path.kind.framework, let year = path.year,
      let participant = path.participant.flatMap({ foundation.participant($0) })
    else { return nil }
    let items = foundation.framework(framework)?.items(answeredBy: participant, in: year) ?? []
    let answers = items.map { item in
      JSONTree.Member(key: item.id, value: ["status": .string(status(item.id).rawValue)])
    }
    return .object([
      .init(key: "participant", value: .string(participant.id)),
      .init(key: "year", value: .number("\(year)")),
      .init(key: "framework", value: .string(framework)),
      .init(key: "answers", value: .object(answers)),
    ])
  }
}

extension RecordPath {
  /// The folder that both files of a review stand in.
  var folderOfReview: String? {
    guard reviewer != nil else { return nil }
    return text.lastIndex(of: "/").map { String(text[...$0]) }
  }
}

extension Audience {
  /// Whether nothing in a record has to be held back because it is unknown: it is as its schema says, or
  /// the audience sees whatever is there.
  func knowsAll(of record: Record) -> Bool { self == .secretariat || record.isAsItsSchemaSays }
}
