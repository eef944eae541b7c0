import Diagnostics
import JSONText
import Records

// An unknown source may be a misspelt id of a recorded source. But a suggestion of another participant's source would
// put the words of one state into the mouth of another. So a source is suggested only if no other participant's records
// cite it.

/// A set of participants whose records cite a source: one bit for each of the first 63 in the forum's order. The last
/// bit is for all others.
struct Ties: OptionSet, Sendable {
  let rawValue: UInt64

  /// The participants that have no bit of their own.
  static let others = Ties(rawValue: 1 << 63)

  static func of(number: Int) -> Ties { number < 63 ? Ties(rawValue: 1 << UInt64(number)) : others }
}

/// Finds the recorded source that a missing source may have been meant to be.
struct SourceSuggestions {
  private let context: StoreContext
  private let ties: [Ties]

  init(_ context: StoreContext, _ ties: [Ties]) {
    (self.context, self.ties) = (context, ties)
  }

  /// The one recorded source of which a name may be a misspelling, if it may be suggested to all who cite the name.
  func source<Failure: Error>(
    meantBy name: String, citedBy participants: [String?],
    record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) -> Source? {
    let citers = Set(participants)
    let id = meant(by: name, among: context.sourceNames) { candidate in
      citers.allSatisfy { isFree(candidate, for: $0) }
    }
    guard let id else { return nil }
    return try source(id, citedBy: citers, record: record)
  }

  /// The one recorded source whose id has the digits of a name in another order, if one and the same participant alone
  /// cites both.
  func source<Failure: Error>(
    near name: String, citedBy participants: [String?],
    record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) -> Source? {
    let citers = Set(participants)
    let id = transposed(name, among: context.sourceNames) { candidate in
      citers.allSatisfy { isOwn(candidate, of: $0) }
    }
    return try id.flatMap { id throws(Failure) in try source(id, citedBy: citers, record: record) }
  }

  /// Whether only this participant's records cite a source.
  private func isOwn(_ source: String, of participant: String?) -> Bool {
    guard let number = context.sources.rows.number(of: source), let participant else {
      return false
    }
    return ties[number] == context.ties(of: participant) && !ties[number].isEmpty
      && ties[number] != .others
  }

  /// The recorded source with an id; `nil` if it may not be suggested to all who cite it.
  func source<Failure: Error>(
    recordedAs id: String, citedBy participants: [String?],
    record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) -> Source? {
    let citers = Set(participants)
    guard citers.allSatisfy({ isFree(id, for: $0) }) else { return nil }
    return try source(id, citedBy: citers, record: record)
  }

  private func source<Failure: Error>(
    _ id: String, citedBy citers: Set<String?>, record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) -> Source? {
    guard let path = RecordPath(.source, id: id).checked, let root = try record(path)?.root else {
      return nil
    }
    let source = Source(value: root, id: id)
    return namesOthers(source, than: citers) ? nil : source
  }

  /// Whether a source may be suggested to a participant: only its own records cite the source, or nobody's. For a record
  /// of several participants (`nil`), nobody's records may cite it.
  private func isFree(_ source: String, for participant: String?) -> Bool {
    guard let number = context.sources.rows.number(of: source) else { return false }
    let own = participant.map { context.ties(of: $0) } ?? []
    return ties[number].isEmpty || !own.isEmpty && own != .others && ties[number].contains(own)
  }

  /// Whether a source's id or title names a participant that does not cite it.
  private func namesOthers(_ source: Source, than citers: Set<String?>) -> Bool {
    let words = Set(source.id.split(separator: "-").map { $0.uppercased() })
    let title = source.title.lowercased()
    return context.store.participants.contains { other in
      !citers.contains(other.id)
        && (words.contains(other.id)
          || [other.name(), other.sortKey].contains {
            $0.count > 3 && title.contains($0.lowercased())
          })
    }
  }
}

extension StoreContext {
  /// The participant whose record or entry a place belongs to; `nil` in a record of several participants or of a body.
  func participant(citingAt steps: [JSONStep], in record: Record) -> String? {
    let inside = steps.lazy.compactMap { step -> String? in
      guard case .member(let name) = step else { return nil }
      return name
    }.first { !self.ties(of: $0).isEmpty }
    let code = record.path.participant ?? inside
    return code.flatMap { ties(of: $0).isEmpty ? nil : $0 }
  }
}
