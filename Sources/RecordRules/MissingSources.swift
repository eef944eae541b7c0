import Diagnostics
import JSONText
import Records

/// The sources that are cited and not recorded, each with every record that cites it.
///
/// A file that is missing is one thing to do, so it is one finding, however many records cite it. It
/// stands at the first of them.
struct MissingSources: Sendable {
  /// A record that cites a source, at the first place in it.
  private struct Citation: Sendable {
    var spot: Finding.Spot
    /// Whose words the source is cited for; `nil` in a record of several participants or of a body.
    var participant: String?
  }

  private struct Missing: Sendable {
    var name: String
    var citations: [Citation]
  }

  /// By the bytes of the name.
  private var byName: [[UInt8]: Missing] = [:]
  /// In records that cite very many, those after the first are only counted.
  private var rests: [Finding] = []
  /// For so many of them, in their order, it is worked out what was meant.
  private static let mostSuggestions = 100

  var isEmpty: Bool { byName.isEmpty }

  /// Takes what a record cites and nobody has recorded, unless the answer waives the rule.
  mutating func note(_ record: Record, _ context: StoreContext, _ rule: Rule) {
    // Of very many names no more is kept than a number for each.
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

  /// A number for a name, the same in every run; two names have the same one so seldom that it does not
  /// matter for a count.
  private static func number(of name: String) -> UInt64 {
    StableHash.value(of: name.utf8)
  }

  /// Takes what another has seen of the same store.
  mutating func join(_ other: MissingSources) {
    for (key, missing) in other.byName {
      byName[key, default: Missing(name: missing.name, citations: [])].citations +=
        missing.citations
    }
    rests += other.rests
  }

  /// A finding for each, sorted by name; `ties` says whose records cite the sources that are recorded.
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
    return finding
  }

  /// How the source is recorded: where, and the least that a record of one holds.
  private static func toRecord(
    _ name: String, _ suggestion: Source?, _ near: Source?, in store: String
  ) -> String {
    let id = slug(bare(name))
    let file = (store.isEmpty ? "" : store + "/") + RecordPath(.source, id: id).text
    let text = #"{"id": "\#(id)", "title": "…", "held": "…"}"#
    let how =
      "\"held\" says where it is kept. If it can be read on the web, \"url\" or \"repository\" "
      + "stands in place of \"held\"."
    let isID = id == name
    return "Record it in \(file): \(text). \(how)"
      + (isID ? "" : " Ids are of a-z, 0-9 and hyphens: then cite \"\(id)\".")
      + (suggestion.map {
        " Or cite \"\($0.id)\", if its title is what you mean: “\(excerpt($0.title))”."
      } ?? "")
      + (near.map {
        " If “\(excerpt($0.title))” is meant, it is recorded as \"\($0.id)\": only then cite that."
      } ?? "")
  }

  /// What to do where the name, written as an id, is a source that is recorded. Its file is there: nobody is
  /// told to write it. `source` is the source, where it may be suggested to those who cite it.
  private static func toCite(_ id: String, _ source: Source?) -> String {
    let form = "Ids are of a-z, 0-9 and hyphens."
    guard let source else {
      return
        "\(form) A source of the id \"\(id)\" is recorded: look whether it is the one that is meant, "
        + "and cite it by this id if it is. If not, record yours under another id."
    }
    return "\(form) Cite \"\(id)\", which is recorded, if its title is what you mean: "
      + "“\(excerpt(source.title))”."
  }
}

/// The id of the recorded source that a name is, but for how it is written: `Note 2023`, `note_2023`,
/// `sources/note-2023.json`; `nil` where there is none.
private func recordedID(writtenAs name: String, _ context: StoreContext) -> String? {
  let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? name
  return [name, bare(name), bare(last)].map { slug(latin($0)) }.first {
    context.isNamed(source: $0)
  }
}

/// A name without what makes it a file's, and without what cannot be seen.
private func bare(_ name: String) -> String {
  let seen = String.UnicodeScalarView(
    name.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint })
  var parts = String(seen).split { $0 == "/" || $0 == "\\" }.map(String.init)
  while let first = parts.first, parts.count > 1, [".", "..", "records", "sources"].contains(first)
  {
    parts.removeFirst()
  }
  var name = parts.joined(separator: "/")
  while name.last?.isWhitespace ?? false { name.removeLast() }
  return name.lowercased().hasSuffix(".json") ? String(name.dropLast(5)) : name
}

extension Finding.Spot {
  func isBefore(_ other: Finding.Spot) -> Bool {
    location.file == other.location.file
      ? location.start.offset < other.location.start.offset
      : naturallyPrecedes(location.file, other.location.file)
  }
}

/// The beginning of a title, as much as a message has room for.
private func excerpt(_ title: String) -> String {
  title.count > 80 ? title.prefix(79) + "…" : title
}
