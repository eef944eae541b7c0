import JSONText
import Records

/// An empty store for a secretariat: the frameworks, the participants, and empty files for their facts.
///
/// It passes every rule. Its `access` is `public`, so nothing restricted may be written into it before the
/// secretariat has stated who can read it.
///
/// ```swift
/// let files = emptyStore(title: nil, year: 2026).repository(readme: secretariatReadme)
/// ```
///
/// - Parameters:
///   - title: The title of the store, one line; a general title if it is `nil`.
///   - year: The first edition. Its period is the calendar year, and every answer is `not-reported`. If it
///     is `nil`, the store has no year.
/// - Returns: The records. They are not on a disk yet.
public func emptyStore(title: String?, year: Int?) -> StoreDraft {
  var draft = StoreDraft.withFrameworks()
  draft["store.json"] = [
    "format": 1,
    "title": .string(title ?? usualTitle),
    "description": [
      "What participants of the ASEAN Regional Forum report on the twelve recommendations of CSCAP Memorandum No. 18, on measures against the illicit trade in small arms and light weapons, and on related matters.",
      "Reporting is voluntary. If something is missing here, this proves nothing.",
    ],
    "frameworks": ["cscap-18", "sg-2009", "salw"],
    "access": [
      "audience": "public",
      "statement":
        "Nobody has stated yet who can read this repository. Until somebody does, only public text may be written into it.",
    ],
  ]
  for id in draft.participants { draft.makePlaces(for: id) }
  if let year { draft.openEdition(year) }
  return draft
}

private let usualTitle = "Implementation of CSCAP Memorandum No. 18 in the ASEAN Regional Forum"

extension StoreDraft {
  /// The codes of the participants, sorted. The bodies (ARF, UN) are left out.
  var participants: [String] { participantsAndBodies.filter { !isBody($0) } }

  private var participantsAndBodies: [String] {
    paths.compactMap(RecordPath.init).filter { $0.kind == .participant }.compactMap(\.participant)
  }

  private func isBody(_ id: String) -> Bool {
    self[RecordPath(.participant, of: id)]?["kind"] == "body"
  }

  /// Makes a participant's files for treaty acts and registers, without entries, so that people find where to record
  /// them.
  fileprivate mutating func makePlaces(for id: String) {
    self[RecordPath(.acts, of: id)] = ["participant": .string(id), "instruments": [:]]
    self[RecordPath(.registers, of: id)] = [
      "participant": .string(id), "focalPoints": [:], "experts": [:], "envoys": [:],
      "capacities": [:],
    ]
  }

  /// Opens a year: makes its edition and, for each participant and body, the files of answers, in which every answer is
  /// `not-reported`.
  fileprivate mutating func openEdition(_ year: Int) {
    addEdition(year)
    for id in participantsAndBodies {
      for kind in RecordKind.answering { openSheet(kind, of: id, year) }
    }
    let steps = (self["frameworks/cscap-18.json"]?["items"]?.members ?? [])
      .filter { $0.value["parent"] == nil }
      .map { JSONTree.Member(key: $0.key, value: ["step": "not-reported"]) }
    set(RecordPath(.implementation, of: "ARF", in: year), ["pathway"], to: .object(steps))
  }
}
