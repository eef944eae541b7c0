public import Diagnostics
import JSONText
public import Records

extension Rule {
  /// An act once recorded does not vanish without an erratum that says why.
  ///
  /// It is found of a change, not of a store: ``vanishedActs(at:since:in:)`` finds it, where a check is
  /// told since when.
  static let vanishedAct = Rule("vanished-act", .error, .elsewhere)
}

/// A finding for each act in the records at some paths that an earlier state of the store has and the
/// store has not, unless an erratum that came since names the record; sorted. Of one record `most` are told,
/// the others counted.
///
/// `paths` are those of the records that changed: `now` needs to hold these alone, and the editions. Without
/// `paths` every record of then is looked for in `now`.
///
/// An act is the same where it stands under the same key, or says the same of the same day.
public func vanishedActs(
  at paths: [String]? = nil, since then: Store, in now: Store, most: Int = Finding.usualMost
) -> [Finding] {
  let corrected = newlyCorrected(since: then, in: now)
  let changed = paths.map { Set($0.map { ExactText($0) }) }
  return then.records(.acts).flatMap { record -> [Finding] in
    guard let participant = record.path.participant, !corrected.contains(record.path.text),
      changed?.contains(ExactText(record.path.text)) ?? true
    else { return [] }
    // Of a record that cannot be read now nobody can say what is gone.
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

/// The records that an erratum names which the earlier state did not have.
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
    place: placeWords(of: record.path, steps), found: "no more \(what)",
    expected: "the act as it was recorded, or an erratum that says why it is gone",
    advice:
      "Bring it back from git. If it was recorded by mistake, the secretariat says so: an erratum under \"errata\" in the edition.json of the year it belongs to names \(record.path.text)."
  )
}

extension InstrumentAct {
  /// What makes it the same act, whichever of them stays.
  fileprivate var identities: [[String]] {
    [[instrument, key]]
      + (date.map { [[instrument, act?.rawValue ?? "", $0.text, "date"]] } ?? [])
  }
}
