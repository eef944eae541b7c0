public import Diagnostics
import JSONText
public import Records

extension Rule {
  /// A recorded act on a treaty (a signature, a ratification) is not removed without an erratum that says why.
  ///
  /// Only a comparison with an earlier version of the store shows it: ``vanishedActs(at:since:in:most:)`` makes the
  /// findings.
  static let vanishedAct = Rule("vanished-act", .error, .elsewhere)
}

/// A finding for each act that the earlier store `then` has and the store `now` does not have; sorted.
///
/// A record that a newer erratum names has no finding. For one record, at most `most` findings are reported and the
/// others are counted. `paths` are the records that changed; `now` needs to hold only these and the editions. Without
/// `paths` all records are compared.
///
/// Two acts are the same if they have the same key, or the same kind and date on the same instrument.
public func vanishedActs(
  at paths: [String]? = nil, since then: Store, in now: Store, most: Int = Finding.usualMost
) -> [Finding] {
  let corrected = newlyCorrected(since: then, in: now)
  let changed = paths.map { Set($0.map { ExactText($0) }) }
  return then.records(.acts).flatMap { record -> [Finding] in
    guard let participant = record.path.participant, !corrected.contains(record.path.text),
      changed?.contains(ExactText(record.path.text)) ?? true
    else { return [] }
    // While the record cannot be read, it is not known which acts are gone.
    let present = now.record(record.path.text)
    if let present, present.root.map(\.holdsConflict) ?? true { return [] }
    let known = Set(now.acts(of: participant).flatMap(\.identities))
    let gone = then.acts(of: participant).filter { known.isDisjoint(with: $0.identities) }
    let told = gone.prefix(most).map { finding($0, record, present, in: now) }
    guard gone.count > most else { return told }
    let first = finding(gone[most], record, present, in: now)
    return told + [
      .rest(
        of: Rule.vanishedAct.name, at: first.location, record: record.path.text,
        place: placeWords(of: record.path), count: gone.count - most, most: most)
    ]
  }.sorted()
}

/// The records named by errata that the earlier store did not have.
func newlyCorrected(since then: Store, in now: Store) -> Set<ExactText> {
  Set(
    now.editions.flatMap { edition in
      edition.errata.filter { erratum in
        then.edition(edition.year)?.errata.contains { ExactText.areSame($0.key, erratum.key) }
          != true
      }.flatMap(\.records).map { ExactText($0) }
    })
}

private func finding(
  _ act: InstrumentAct, _ record: Record, _ present: Record?, in now: Store
) -> Finding {
  let steps: [JSONStep] = [
    .member("instruments"), .member(act.instrument), .member("acts"), .member(act.key),
  ]
  let file = now.name.isEmpty ? record.path.text : now.name + "/" + record.path.text
  let place = present?.root?["instruments"]?[act.instrument]?.range
  let what = [act.act?.rawValue ?? "an act", act.date.map { "of \($0.words)" }]
    .compactMap(\.self).joined(separator: " ")
  return Finding(
    rule: Rule.vanishedAct.name,
    at: place.flatMap { range in present?.location(range.prefix(1)) }
      ?? Location(file: file),
    about: Subject(record: record.path.text, field: steps.field, pointer: steps.pointer),
    place: placeWords(of: record.path, steps), found: "a removed act: \(what)",
    expected: "the act as it was recorded, or an erratum that says why it was removed",
    advice:
      "Bring it back from git. If it was a mistake, the secretariat adds an erratum that names \(record.path.text) to "
      + "that year’s edition.json."
  )
}

extension InstrumentAct {
  /// Two acts are the same if they share one of these.
  fileprivate var identities: [[String]] {
    [[instrument, key]]
      + (date.map { [[instrument, act?.rawValue ?? "", $0.text, "date"]] } ?? [])
  }
}
