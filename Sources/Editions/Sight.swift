import Diagnostics
import JSONText
import Records

/// What one audience sees of one record.
enum Sight {
  /// The audience sees nothing, not even that the record exists.
  case hidden
  /// The audience sees that the record exists and cannot be read.
  case unreadable
  case shown(Shown)

  /// A record as it is in the edition.
  struct Shown {
    var record: Record
    /// The ids of the sources that it cites.
    var cited: Set<ExactText> = []
    /// The number of its answers with an open conflict.
    var openAnswers = 0
    /// Whether something other than an answer is missing because it cannot be read, although the audience might have
    /// been allowed to see it.
    var isPartlyUnread = false
    /// Whether it is a file of answers that is withheld from the audience.
    var isWithheld = false
  }
}

/// Decides what an audience sees of each record.
struct Looking {
  let audience: Audience
  /// The last day whose acts (signatures, ratifications) are in the edition, as a number: `20131231`.
  let reach: Int
  /// The sources that the audience may know. The readable ones come first.
  let sources: NameTable
  let readableSources: Int
  /// The frameworks and participants as the audience sees them.
  let foundation: Store
  /// The entries of reviews that may be published, by the review's folder, with the widest edition for each.
  let agreed: [ExactText: [ExactText: Visibility]]

  func sight(of record: Record) -> Sight {
    guard let root = record.root, root.kind == .object, root.holdsConflict else {
      return sight(ofSettled: record)
    }
    let sides = [OpenConflict.Side.ours, .theirs].map { side in
      root.settled(side).map { sight(ofSettled: record.saying($0)) }
    }
    // If both versions look the same to the audience, the edition does not say that there is a conflict.
    switch (sides[0], sides[1]) {
    case (.shown(let ours), .shown(let theirs)):
      return ours.record.bytes == theirs.record.bytes ? .shown(ours) : meeting(ours, theirs)
    case (.hidden, .hidden): return .hidden
    // If the record is withheld, the audience may not know either that the other side deleted or broke it.
    case (.shown(let side), nil), (nil, .shown(let side)), (.shown(let side), .unreadable),
      (.unreadable, .shown(let side)):
      return side.isWithheld ? .shown(side) : unreadable(record.path)
    default: return unreadable(record.path)
    }
  }

  /// What an audience sees of a record that cannot be read: see the table in `Existence.swift`.
  private func unreadable(_ path: RecordPath) -> Sight {
    audience == .secretariat || path.kind.existsInPublic ? .unreadable : .hidden
  }

  /// What the audience sees of a record without a conflict, or of one version of a conflict.
  private func sight(ofSettled record: Record) -> Sight {
    guard let root = record.root, !record.isBroken else { return broken(record) }
    return plainSight(of: record, root)
  }

  /// What the audience sees of a broken record: see ``Record/isBroken``.
  private func broken(_ record: Record) -> Sight {
    let kind = record.path.kind
    if audience == .secretariat || kind.existsInPublic && !kind.holdsAnswers { return .unreadable }
    guard let rest = BrokenText.open(record), let root = rest.root else {
      return kind.holdsAnswers ? withheldSheet(record) : .hidden
    }
    if kind.holdsAnswers { return .unreadable }
    // If the audience may see the readable part, it may know that the record exists.
    if case .shown = plainSight(of: rest, root) { return .unreadable }
    return .hidden
  }

  /// What the audience sees of a withheld file of answers. It does not show which items were answered.
  private func withheldSheet(_ record: Record) -> Sight {
    frame(of: record.path) { _ in .withheld }.map {
      .shown(.init(record: record.saying($0), isWithheld: true))
    } ?? .hidden
  }

  /// What the audience sees of a record that can be read and has no conflict.
  private func plainSight(of record: Record, _ root: JSONValue) -> Sight {
    let path = record.path
    var redactor = Redactor(root, withholding(record), sources: sources, readable: readableSources)
    if path.kind.holdsAnswers, redactor.hidesAnswers { return withheldSheet(record) }
    guard redactor.keepsRecord() else {
      return path.kind.isWhollyPublic || redactor.isUnknownAtTop ? unreadable(path) : .hidden
    }
    var shown = Sight.Shown(
      record: record.redacted(redactor.redaction),
      cited: Set(redactor.cited.map { ExactText(sources.rows.name($0)) }))
    shown.isPartlyUnread = path.kind.isWhollyPublic && redactor.meetsUnknown
    return .shown(shown)
  }

  private func withholding(_ record: Record) -> Withholding {
    let path = record.path
    return Withholding(
      path: path, audience: audience, reach: reach, isKnown: audience.knowsAll(of: record),
      agreed: path.folderOfReview.flatMap { agreed[$0] } ?? [:], foundation: foundation)
  }

  /// The frame of a file of answers: participant, year, framework, and a status for each item.
  ///
  /// It uses nothing from the file's own text. It is `nil` if the participant is unknown.
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
  /// The folder of both files of a review; `nil` for any other record.
  var folderOfReview: String? {
    guard reviewer != nil else { return nil }
    return text.lastIndex(of: "/").map { String(text[...$0]) }
  }
}

extension Audience {
  /// Whether nothing in a record is withheld because the schema does not know it: the record is valid, or the audience
  /// is the secretariat.
  func knowsAll(of record: Record) -> Bool { self == .secretariat || record.isAsItsSchemaSays }
}
