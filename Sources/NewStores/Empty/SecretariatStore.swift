import JSONText
import Records

/// An empty store, ready for a secretariat: the frameworks, the participants with places for what they
/// will have to say, and no fact.
///
/// It passes every rule as it is. `access` is `public`, the narrowest promise: nothing restricted may
/// be written into the store before its secretariat has stated who can read it.
///
/// ```swift
/// let files = emptyStore(title: nil, year: 2026).repository(readme: secretariatReadme)
/// ```
///
/// - Parameters:
///   - title: What the store is called, a line of text; a general one where it is `nil`.
///   - year: The first edition, opened with the calendar year as its period and with every answer
///     `not-reported`; without it the store has no year yet.
/// - Returns: The records, before they are on any disk.
public func emptyStore(title: String?, year: Int?) -> StoreDraft {
  var draft = StoreDraft.withFrameworks()
  draft["store.json"] = [
    "format": 1,
    "title": .string(title ?? usualTitle),
    "description": [
      "What participants of the ASEAN Regional Forum report on the twelve recommendations of CSCAP Memorandum No. 18, on measures against the illicit trade in small arms and light weapons and on what bears on them.",
      "Reporting is voluntary, and what is missing here proves nothing.",
    ],
    "frameworks": ["cscap-18", "sg-2009", "salw"],
    "access": [
      "audience": "public",
      "statement":
        "Nobody has stated yet who can read this repository; until somebody does, nothing narrower than public may be written into it.",
    ],
  ]
  for id in draft.participants { draft.makePlaces(for: id) }
  if let year { draft.openEdition(year) }
  return draft
}

private let usualTitle = "Implementation of CSCAP Memorandum No. 18 in the ASEAN Regional Forum"

extension StoreDraft {
  /// The codes of those that have answers of their own, bodies left out, in the natural order.
  var participants: [String] { participantsAndBodies.filter { !isBody($0) } }

  private var participantsAndBodies: [String] {
    paths.compactMap(RecordPath.init).filter { $0.kind == .participant }.compactMap(\.participant)
  }

  private func isBody(_ id: String) -> Bool {
    self[RecordPath(.participant, of: id)]?["kind"] == "body"
  }

  /// Files to fill in, so that whoever looks for the place of a fact finds it.
  fileprivate mutating func makePlaces(for id: String) {
    self[RecordPath(.acts, of: id)] = ["participant": .string(id), "instruments": [:]]
    self[RecordPath(.registers, of: id)] = [
      "participant": .string(id), "focalPoints": [:], "experts": [:], "envoys": [:],
      "capacities": [:],
    ]
  }

  /// Opens a year: its edition, and everybody's answers, none of them given.
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
