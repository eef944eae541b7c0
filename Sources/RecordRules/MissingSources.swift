import Diagnostics
import Hashing
import JSONText
import Records
import Resolving

/// The cited sources that have no record, each with all records that cite it.
///
/// A missing source is one thing to do, so it is one finding, at the first record that cites it.
struct MissingSources: Sendable {
  /// The first place in a record that cites a source.
  private struct Citation: Sendable {
    var spot: Finding.Spot
    /// The participant whose words the source supports; `nil` in a record of several participants or of a body.
    var participant: String?
  }

  private struct Missing: Sendable {
    var name: String
    var citations: [Citation]
  }

  /// The missing sources, by the bytes of their names.
  private var byName: [[UInt8]: Missing] = [:]
  /// Findings that only give a number: of a record that cites very many missing sources, only the first are in
  /// `byName`.
  private var rests: [Finding] = []
  /// A suggestion is searched for at most this many missing sources.
  private static let mostSuggestions = 100

  var isEmpty: Bool { byName.isEmpty }

  /// Adds the missing sources that a record cites, unless the answer waives the rule.
  mutating func note(_ record: Record, _ context: StoreContext, _ rule: Rule) {
    // A record may cite very many names, so only a hash of each is kept.
    var seen: Set<UInt64> = []
    var rest: Violation?
    forEachCitation(in: record) { place, steps in
      guard let name = place.string, !context.isNamed(source: name) else { return }
      if rest != nil, seen.contains(Self.number(of: name)) { return }
      let violation = Violation(
        record: record, range: place.range, steps: steps, found: "", expected: "")
      guard !violation.isWaived(rule.name), seen.insert(Self.number(of: name)).inserted else {
        return
      }
      guard seen.count <= context.most else {
        rest = rest ?? violation
        return
      }
      let key = Array(name.utf8)
      let finding = violation.finding(of: rule)
      byName[key, default: Missing(name: name, citations: [])].citations.append(
        Citation(
          spot: .init(location: finding.location, subject: finding.subject, place: finding.place),
          participant: context.participant(citingAt: steps, in: record)))
    }
    if let rest {
      let most = context.most
      rests.append(rest.standing(for: seen.count - most, of: rule, after: most))
    }
  }

  /// A hash of a name, the same in every run. Two names so seldom have the same hash that it does not matter for a
  /// count.
  private static func number(of name: String) -> UInt64 {
    StableHash.value(of: name.utf8)
  }

  /// Adds the missing sources that another thread found in the same store.
  mutating func join(_ other: MissingSources) {
    for (key, missing) in other.byName {
      byName[key, default: Missing(name: missing.name, citations: [])].citations +=
        missing.citations
    }
    rests += other.rests
  }

  /// A finding for each missing source, sorted by name; `ties` says whose records cite each recorded source.
  func findings<Failure: Error>(
    of rule: Rule, _ context: StoreContext, _ ties: [Ties],
    record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) -> [Finding] {
    var found = rests
    let all = byName.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for missing in all {
      let citations = missing.citations.sorted { $0.spot.isBefore($1.spot) }
      let mayLook = found.count < Self.mostSuggestions
      let suggestions = SourceSuggestions(context, ties)
      let citers = citations.map(\.participant)
      let advice: String
      if let id = recordedID(writtenAs: missing.name, context) {
        let source =
          mayLook
          ? try suggestions.source(recordedAs: id, citedBy: citers, record: record) : nil
        advice = Self.toCite(id, source)
      } else {
        let source =
          mayLook
          ? try suggestions.source(meantBy: missing.name, citedBy: citers, record: record) : nil
        let near =
          mayLook && source == nil
          ? try suggestions.source(near: missing.name, citedBy: citers, record: record) : nil
        advice = Self.toRecord(missing.name, source, near, in: context.store.name)
      }
      found.append(Self.finding(missing.name, citations, advice, rule))
    }
    return found
  }

  private static func finding(
    _ name: String, _ citations: [Citation], _ advice: String, _ rule: Rule
  ) -> Finding {
    let first = citations[0].spot
    let others = citations.dropFirst().map(\.spot)
    let sentences = [
      advice,
      others.isEmpty ? nil : "It is also cited in \(listed(others, \.place)).",
    ]
    var finding = Finding(
      rule: rule.name, severity: rule.severity, at: first.location, about: first.subject,
      place: first.place, found: quoted(name), expected: "the id of a record in sources/",
      advice: sentences.compactMap(\.self).joined(separator: " "))
    finding.others = Array(others)
    finding.name = name
    return finding
  }

  /// Advice on how to record the source: its path, the fields that it needs, and a recorded source that may be meant.
  private static func toRecord(
    _ name: String, _ suggestion: Source?, _ near: Source?, in store: String
  ) -> String {
    let id = slug(bare(name))
    let file = (store.isEmpty ? "" : store + "/") + RecordPath(.source, id: id).text
    let text = #"{"id": "\#(id)", "title": "…", "held": "…"}"#
    let how =
      "\"held\" is where it is kept. For a source on the web, write \"url\" or \"repository\" instead."
    let isID = id == name
    return "Record it in \(file): \(text). \(how)"
      + (isID ? "" : " An id has only a-z, 0-9 and hyphens: then cite \"\(id)\".")
      + (suggestion.map {
        " Or cite \"\($0.id)\", if you mean “\(excerpt($0.title))”."
      } ?? "")
      + (near.map {
        " Only if you mean “\(excerpt($0.title))”, cite \"\($0.id)\"."
      } ?? "")
  }

  /// Advice for a name that is the id of a recorded source, only written in another way.
  ///
  /// The advice never says to write that source's file, because it exists. `source` is the source if it may be suggested
  /// to those who cite the name.
  private static func toCite(_ id: String, _ source: Source?) -> String {
    let form = "An id has only a-z, 0-9 and hyphens."
    guard let source else {
      return
        "\(form) Look at the source \"\(id)\", which is recorded. If it is what you mean, cite that id. If not, "
        + "write a record of your source under another id."
    }
    return "\(form) Cite \"\(id)\", which is recorded, if you mean “\(excerpt(source.title))”."
  }
}

/// The id of a recorded source that a name means, only written in another way: `Note 2023`, `note_2023` and
/// `sources/note-2023.json` mean `note-2023`. It is `nil` if there is no such source.
private func recordedID(writtenAs name: String, _ context: StoreContext) -> String? {
  ids(writtenAs: name).first { context.isNamed(source: $0) }
}

extension Finding.Spot {
  func isBefore(_ other: Finding.Spot) -> Bool {
    location.file == other.location.file
      ? location.start.offset < other.location.start.offset
      : naturallyPrecedes(location.file, other.location.file)
  }
}

/// The beginning of a title, short enough for a message.
private func excerpt(_ title: String) -> String {
  title.count > 80 ? title.prefix(79) + "…" : title
}
