import Commands
import Diagnostics
import Records
import Resolving
import Terminal

// The one place that writes the error message for a typed name, such as `AUZ` or `R13`, that is not in the store.

extension Store {
  /// The participant that was typed; see ``resolved(_:in:)``.
  func typedParticipant(_ typed: String) throws -> Participant {
    try resolved(resolveParticipant(typed), in: self)
  }

  /// The item that was typed, such as `R5.b`. `participant` is the one that the command is about; `nil` if it is about
  /// several.
  func typedItem(
    _ typed: String, in year: Int, of participant: Participant? = nil
  ) throws -> Item {
    try resolved(resolveItem(typed, in: year, of: participant), in: self)
  }

  /// The edition of the year that was typed.
  func typedEdition(_ year: Int) throws -> Edition { try resolved(resolveEdition(year), in: self) }

  /// The annex that was typed.
  func typedAnnex(_ typed: String) throws -> OutlookFormat.AnnexEntry {
    try resolved(resolveAnnex(typed), in: self)
  }
}

/// The thing that a typed name stands for.
///
/// `store` is the store that was searched; `nil` for things that are not in a store, such as a rule.
///
/// - Throws: A `UsageError` that says what could have been typed. If git has records that are not on the disk, a
///   `Failure` instead, because the thing may be in one of those records.
func resolved<Thing>(_ resolution: Resolution<Thing>, in store: Store? = nil) throws -> Thing {
  do throws(UnresolvedName) {
    return try resolution.get()
  } catch {
    let usage = UsageError(error, in: store)
    throw store?.notFound(usage) ?? usage
  }
}

extension UsageError {
  init(_ unresolved: UnresolvedName, in store: Store? = nil) {
    switch unresolved {
    case .several(let name, let candidates):
      self.init(
        "several \(name.expected.plural) are called '\(name.text.printable)'",
        advice: "Name one of them: \(Self.listed(candidates)).".printable, showsUsage: false)
    case .unknown(let name, let suggestion):
      let advice = suggestion.map { Self.words(for: $0, typed: name.text) }
      self.init(
        name.message, advice: advice ?? Self.whatThereIs(name, in: store), showsUsage: false)
    }
  }

  private static func words(for suggestion: Suggestion, typed: String) -> String {
    switch suggestion {
    case .looksLike(let name): (lookAlikeAdvice(typed, [name]) ?? "").printable
    case .nearest(let name): "Did you mean '\(name.id)'?".printable
    case .numbered(let ids): "There are \(RunningNumbers(ids).words).".printable
    }
  }

  /// The advice that says which names exist.
  private static func whatThereIs(_ name: TypedName, in store: Store?) -> String {
    let ids = name.known.map(\.id)
    return switch name.expected {
    case .participant:
      known(name.known.sorted { $0.id < $1.id }, "each has a folder in participants/")
    case .item(let answered):
      "There are \(RunningNumbers(answered).words), the lettered items and the instruments."
        .printable
    case .year: store.map { years(ids, for: name, in: $0) } ?? ""
    case .source: known(name.known, "each has a file in sources/")
    case .activity(let year):
      known(
        name.known,
        "each has a file in \(Disk.folder(of: RecordPath(.activity, in: year, id: "id").text))/")
    case .rule: "'pillar explain' lists them."
    case .annex: "There are \(ids.joined(separator: ", ")).".printable
    case .digest:
      "A digest is 64 hexadecimal digits (0 to 9, a to f), with or without 'sha256:' before them. It is "
        + "printed on the last page of an edition."
    }
  }

  /// The first ids with their titles. `others` says where all of them are: it is printed if there are more.
  private static func known(_ names: [KnownName], _ others: String) -> String {
    let most = 12
    guard !names.isEmpty else { return "The store has none of this kind." }
    let shown = listed(Array(names.prefix(most)))
    let rest = names.count - most
    return (rest > 0 ? "There are \(shown) and \(rest) more: \(others)." : "There are \(shown).")
      .printable
  }

  private static func listed(_ names: [KnownName]) -> String {
    names.map { [$0.id, $0.title].compactMap(\.self).joined(separator: " ") }
      .joined(separator: ", ")
  }

  private static func years(_ years: [String], for name: TypedName, in store: Store) -> String {
    if name.expected == .year(hasRecords: true), let year = Int(name.text) {
      return "There are records of this year: " + lostEdition(year, of: store)
    }
    guard let first = years.first else { return firstYear(of: store) }
    return years.count == 1
      ? "There is only \(first)." : "There are \(years.joined(separator: ", "))."
  }
}

extension TypedName {
  /// The message that nothing has the typed name, without a full stop.
  fileprivate var message: String {
    let typed = text.printable
    return switch expected {
    case .participant: "no participant '\(typed)'"
    case .item: "no item '\(typed)'"
    case .year: "no edition of \(typed)"
    case .source: "no source '\(typed)'"
    case .activity(let year): "no activity '\(typed)' in \(year)"
    case .rule: "no rule '\(typed)'"
    case .annex: "no annex '\(typed)'"
    case .digest: "'\(typed)' is not a digest"
    }
  }
}

extension ExpectedName {
  fileprivate var plural: String {
    switch self {
    case .participant: "participants"
    case .item: "items"
    case .year: "years"
    case .source: "sources"
    case .activity: "activities"
    case .rule: "rules"
    case .annex: "annexes"
    case .digest: "digests"
    }
  }
}
