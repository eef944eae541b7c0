// Finds the restricted texts of the example in a slow and simple way, and checks where they can be read.

import Annexes
import Documents
import Editions
import JSONText
import NewStores
import Records
import Testing

@Test func `an edition has no text that is not for it`() {
  for texts in editions {
    let hidden = restricted.filter { !$0.mayBeSeen(by: texts.audience) }
    #expect(hidden.count > 15 || texts.audience == .secretariat)
    for text in hidden {
      for (form, printed) in texts.forms where printed.contains(bare(text.text)) {
        Issue.record("\(texts.audience.words), \(form), has a text of \(text.place): \(text.text)")
      }
    }
  }
}

@Test func `an edition has every text that is for it`() {
  for texts in editions {
    let shown = restricted.filter { $0.mayBeSeen(by: texts.audience) }
    #expect(shown.count > 10 || texts.audience == .public)
    for text in shown {
      for (form, printed) in texts.forms where !printed.contains(bare(text.text)) {
        // No annex prints questions of reviews and their replies.
        guard form == "records" || !text.place.contains("/reviews/") else { continue }
        Issue.record(
          "\(texts.audience.words), \(form), lacks a text of \(text.place): \(text.text)")
      }
    }
  }
}

@Test func `a text names its circle, so that a leak is recognised`() {
  let words: [Visibility: String] = [
    .participants: "For the participants only", .parties: "For the parties only",
    .secretariat: "For the secretariat only",
  ]
  for text in restricted where !text.isByConsent {
    #expect(text.text.hasPrefix(words[text.circle] ?? ""), "\(text.place): \(text.text)")
  }
}

// MARK: - What is restricted

/// A text that not everybody may see.
private struct RestrictedText {
  var place: String
  var text: String
  var circle: Visibility
  /// The participants whose record it is.
  var parties: [String]
  /// Whether a consent restricts it, and not a visibility of its own.
  var isByConsent: Bool

  func mayBeSeen(by audience: Audience) -> Bool {
    let isParty = audience.party.map(parties.contains) ?? false
    let own =
      audience.visibility == .parties && !isParty ? Visibility.participants : audience.visibility
    return circle <= own
  }
}

/// Every text of the example that is not public, and that no public place repeats.
private let restricted: [RestrictedText] = {
  let all = example.records.flatMap { record in
    record.root.map { texts(in: $0, of: record, at: [], .public, false) } ?? []
  }
  let open = Set(all.filter { $0.circle == .public }.map(\.text))
  return all.filter { $0.circle != .public && !open.contains($0.text) }
}()

private func texts(
  in value: JSONValue, of record: Record, at names: [String], _ circle: Visibility,
  _ byConsent: Bool
) -> [RestrictedText] {
  let own = value["visibility"]?.string.map { Visibility(reading: $0) } ?? .public
  let agreed = consent(in: value, of: record, at: names)
  let circle = max(circle, own, agreed)
  let byConsent = byConsent || agreed > own && agreed == circle
  if let text = value.string {
    let isProse = text.contains(" ") && names.last != "by" && !names.contains("consent")
    let parties = [record.path.participant, record.path.reviewer].compactMap(\.self)
    return isProse
      ? [
        .init(
          place: record.path.text, text: text, circle: circle, parties: parties,
          isByConsent: byConsent)
      ]
      : []
  }
  return value.members.flatMap {
    texts(in: $0.value, of: record, at: names + [$0.key], circle, byConsent)
  }
    + value.elements.flatMap { texts(in: $0, of: record, at: names + [""], circle, byConsent) }
}

/// The widest circle that a consent allows: the consent of a briefing, of a review's reply, of a person.
private func consent(in value: JSONValue, of record: Record, at names: [String]) -> Visibility {
  func reading(_ consent: JSONValue?) -> Visibility {
    let agreed = consent?["edition"]?.string.map { Visibility(reading: $0) } ?? .parties
    // The parties and the secretariat need no consent.
    return min(agreed, .parties)
  }
  switch (record.path.kind, names.count) {
  case (.briefing, 0): return reading(value["consent"])
  case (.reviewAsked, 2), (.reviewAnswered, 2):
    let folder = record.path.text.prefix { $0 != "." }.split(separator: "/").dropLast()
    let replies = example.record(folder.joined(separator: "/") + "/answered.json")?.root?["entries"]
    return reading(replies?[names[1]]?["consent"])
  case (.registers, 2) where value["office"] == nil && value["title"] == nil:
    return reading(value["person"]?["consent"])
  case (.registers, 3) where names.last == "person": return reading(value["consent"])
  default: return .public
  }
}

// MARK: - What is printed

/// The texts of each edition, made once.
private let editions = [
  Audience.public, Audience(.participants), Audience(.parties, party: "XEE"), .secretariat,
].map(EditionTexts.init)

/// Everything that an audience gets of the three years, letters and digits only.
private struct EditionTexts {
  let audience: Audience
  private(set) var forms = ["records": "", "Markdown": "", "HTML": ""]

  init(for audience: Audience) {
    self.audience = audience
    for year in 2021...2023 {
      let projection = Projection(of: example, year: year, for: audience)
      let document = annexes(of: projection, AnnexRequest(version: "test"))
      for record in projection.store.records where !record.path.text.hasPrefix("frameworks/") {
        forms["records"]? += bare(record.bytes)
      }
      forms["Markdown"]? += bare(document.markdown())
      forms["HTML"]? += bare(document.html())
    }
  }
}

/// Removes from ASCII everything but letters and digits, because each format breaks lines and escapes characters
/// differently.
private func bare(_ text: some Sequence<UInt8>) -> String {
  String(decoding: text.filter { isKept[Int($0)] }, as: UTF8.self)
}

private func bare(_ text: String) -> String { bare(text.utf8) }

private let isKept: [Bool] = (0..<256).map { byte in
  byte >= 0x80 || (48...57).contains(byte) || (65...90).contains(byte & 0xDF)
}
