// Functions that make the parts of the example's records, so that a participant's file reads as a table of its
// answers.

import JSONText
import Records

/// An object without the members whose value is `nil`.
func members(_ pairs: KeyValuePairs<String, JSONTree?>) -> JSONTree {
  .object(pairs.compactMap { name, value in value.map { .init(key: name, value: $0) } })
}

/// A list of strings; `nil` if it would be empty.
func strings(_ texts: [String]) -> JSONTree? {
  texts.isEmpty ? nil : .array(texts.map { .string($0) })
}

/// An object of values by key; `nil` if it would be empty.
func keyed(_ entries: KeyValuePairs<String, JSONTree>) -> JSONTree? {
  entries.isEmpty ? nil : .object(entries.map { .init(key: $0.key, value: $0.value) })
}

func word(_ visibility: Visibility?) -> JSONTree? { visibility.map { .string($0.rawValue) } }

/// An answer on one item: its status, the date for which it holds, and paragraphs.
///
/// An answer by the participant itself is confirmed for the year, unless it is carried forward.
func answer(
  _ status: Status, asOf: String? = nil, by: StatedBy = .participant, _ summary: String...,
  carriedForward: Bool = false, actions: KeyValuePairs<String, JSONTree> = [:],
  sought: KeyValuePairs<String, JSONTree> = [:], offered: KeyValuePairs<String, JSONTree> = [:],
  why: [String] = [], sources: [String] = [], confidence: String? = nil,
  visibility: Visibility? = nil, waivers: JSONTree? = nil
) -> JSONTree {
  let isConfirmed = by == .participant && status != .notReported
  return members([
    "status": .string(status.rawValue), "asOf": asOf.map { .string($0) },
    "statedBy": .string(by.rawValue),
    "confirmation": carriedForward ? "carried-forward" : isConfirmed ? "confirmed" : nil,
    "summary": strings(summary), "actions": keyed(actions),
    "assistance": keyed(sought) == nil && keyed(offered) == nil
      ? nil : members(["sought": keyed(sought), "offered": keyed(offered)]),
    "changeNote": strings(why), "sources": strings(sources),
    "confidence": confidence.map { .string($0) }, "visibility": word(visibility),
    "waivers": waivers,
  ])
}

/// No answer, with a note on what the secretariat knows about it.
func silence(_ note: String) -> JSONTree {
  ["status": "not-reported", "changeNote": [.string(note)]]
}

/// An action. `status` is `planned`, `under-way` or `completed`.
func action(
  _ title: String, _ date: String, to end: String? = nil, _ status: String? = nil,
  _ summary: String..., sources: [String] = [], confidence: String? = nil,
  visibility: Visibility? = nil
) -> JSONTree {
  members([
    "title": .string(title), "date": .string(date), "endDate": end.map { .string($0) },
    "summary": strings(summary), "status": status.map { .string($0) },
    "sources": strings(sources), "confidence": confidence.map { .string($0) },
    "visibility": word(visibility),
  ])
}

/// An entry of assistance that is sought or offered.
func help(
  _ title: String, _ summary: String..., sources: [String] = [], visibility: Visibility? = nil
) -> JSONTree {
  members([
    "title": .string(title), "summary": strings(summary), "sources": strings(sources),
    "visibility": word(visibility),
  ])
}

/// The consent to print something in an edition.
func consent(_ edition: Visibility, by office: String, _ date: String) -> JSONTree {
  members([
    "by": .string(office), "date": .string(date), "edition": .string(edition.rawValue),
  ])
}

extension StoreDraft {
  /// Adds a participant that is a member of the forum since a date.
  mutating func participant(
    _ code: String, _ name: String, kind: Participant.Kind = .state, sorted key: String,
    from: JSONTree, formerly: KeyValuePairs<String, JSONTree> = [:]
  ) {
    self[RecordPath(.participant, of: code)] = members([
      "id": .string(code), "kind": .string(kind.rawValue), "name": .string(name),
      "namesByEdition": keyed(formerly), "sortKey": .string(key),
      "memberships": members([
        "ARF": members(["from": from, "sources": ["invented-roll"]])
      ]), "sources": ["invented-roll"],
    ])
  }

  /// Adds the answers of a participant or a body in a year. Items that are not given are `not-reported`.
  ///
  /// `source` is cited by every answer that names no source itself.
  mutating func answers(
    _ code: String, _ year: Int, from source: String? = nil,
    _ given: KeyValuePairs<String, JSONTree>
  ) {
    for kind in RecordKind.answering {
      let path = RecordPath(kind, of: code, in: year)
      if self[path] == nil { openSheet(kind, of: code, year) }
    }
    for (item, answer) in given {
      let kind: RecordKind = item.hasPrefix("SALW") ? .salw : .implementation
      set(
        RecordPath(kind, of: code, in: year), ["answers", item], to: answer.citing(source))
    }
  }

  /// Sets the visibility of a whole sheet.
  mutating func narrow(_ code: String, _ year: Int, _ kind: RecordKind, to circle: Visibility) {
    set(RecordPath(kind, of: code, in: year), ["visibility"], to: .string(circle.rawValue))
  }

  /// Adds acts on one instrument. The key of each is made from its date and its name.
  mutating func acts(_ code: String, on instrument: String, _ acts: JSONTree...) {
    let path = RecordPath(.acts, of: code)
    set(path, ["participant"], to: .string(code))
    for act in acts {
      guard case .string(let date) = act["date"], case .string(let name) = act["act"] else {
        continue
      }
      set(path, ["instruments", instrument, "acts", "\(date)-\(name)"], to: act)
    }
  }

  /// Adds a source. Unless it is held or in a repository, it gets a web address that does not exist.
  mutating func source(
    _ id: String, _ title: String, publisher: String? = nil, _ date: String? = nil,
    held: String? = nil, repository: String? = nil, note: String..., visibility: Visibility? = nil
  ) {
    let isElsewhere = held != nil || repository != nil
    self[RecordPath(.source, id: id)] = members([
      "id": .string(id), "title": .string(title), "publisher": publisher.map { .string($0) },
      "date": date.map { .string($0) }, "language": "en",
      "url": isElsewhere ? nil : .string("https://example.org/invented/\(id)"),
      "repository": repository.map { .string($0) }, "held": held.map { .string($0) },
      "note": strings(note), "visibility": word(visibility),
    ])
  }

  /// Adds an entry to one of a participant's registers.
  mutating func register(
    _ code: String, _ register: String, _ key: String, _ entry: JSONTree
  ) {
    let path = RecordPath(.registers, of: code)
    set(path, ["participant"], to: .string(code))
    set(path, [register, key], to: entry)
  }
}

extension JSONTree {
  /// The answer with a source, if it states something, cites nothing, and has no waiver.
  fileprivate func citing(_ source: String?) -> JSONTree {
    guard let source, self["status"] != "not-reported", self["waivers"] == nil,
      Source.cited(in: self).isEmpty
    else { return self }
    return setting(["sources"], to: [.string(source)])
  }
}

/// A dated act on an instrument.
func act(
  _ act: Act, _ date: String, note: String? = nil, sources: [String] = ["invented-treaty-table"],
  confidence: String? = nil, tookEffect: Bool? = nil, visibility: Visibility? = nil
) -> JSONTree {
  members([
    "act": .string(act.rawValue), "date": .string(date),
    "tookEffect": tookEffect.map { .boolean($0) }, "sources": strings(sources),
    "note": note.map { .string($0) }, "confidence": confidence.map { .string($0) },
    "visibility": word(visibility),
  ])
}
