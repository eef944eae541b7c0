// What the schemas do not say about merging: which values belong together, such as a status and its date. A status from
// one side with the date from the other would be a statement that nobody made. A role from one side with the sources
// from the other would be a statement that no source made.

public import JSONText
public import Records

/// Members of an object that together make one statement. In an answer, `status` and `asOf` belong to the claim,
/// `summary` to its details.
///
/// - The claim is taken from one side only. If both sides changed it differently, the claim, its details and its
///   grounds are a conflict.
/// - The details say more about the claim. If one side changed the claim, details that the other side added are merged,
///   as long as no side removed or changed any details. Otherwise the claim and its details are a conflict.
/// - A side that sets the first member of the claim to "not-reported", or removes it, withdraws the whole object. If
///   the other side changed anything in the object, the whole object is a conflict.
struct Statement: Sendable {
  private let place: PlacePattern
  let claim: [String]
  let details: [String]

  init(_ place: String, _ claim: [String], details: [String] = []) {
    (self.place, self.claim, self.details) = (PlacePattern(place), claim, details)
  }

  var members: [String] { claim + details }

  /// Whether its members are at the top of the record, such as a vote's `date`. Removing such a member does not
  /// withdraw the record.
  var isOfARecord: Bool { place.isOfARecord }

  /// Whether the object at this place in a record has the members of this statement.
  func isAt(_ steps: some Collection<JSONStep>) -> Bool { place.isAt(steps) }
}

/// A member that says what others rest on: the sources that say it, who says it, how sure it is.
///
/// - Everything beside it and below it rests on it. In an activity, the roles of a participant rest on the sources of
///   this participant and on the sources of the activity.
/// - If one side changed something that rests on it, the other side may only add sources to sources that were there.
///   If the other side removed a source, added the first one, or changed anything else that others rest on, it is a
///   conflict of all that both sides have differently there.
struct Ground: Sendable {
  let name: String
  /// The only member that rests on it, such as `totals` on `totalsSources`; `nil` if everything does.
  private let carried: String?

  init(_ name: String, of carried: String? = nil) { (self.name, self.carried) = (name, carried) }

  /// Whether the value at a place rests on it. `depth` is the number of steps to the object that has the ground.
  func carries(_ place: [JSONStep], from depth: Int) -> Bool {
    let names = place.indices[depth...].map { MergeTable.member(at: place[...$0]) }
    guard let first = names.first, first != name, carried == nil || carried == first else {
      return false
    }
    return names.compactMap(\.self).allSatisfy { !MergeTable.ungrounded.contains($0) }
  }
}

/// A pattern for the places of objects in records: `answers/*/waivers/*`. The empty pattern is the record itself.
struct PlacePattern: Sendable {
  /// The names of the members on the way from the record to the object; `*` matches any name.
  private let names: [Substring]

  init(_ place: String) { names = place.split(separator: "/") }

  var isOfARecord: Bool { names.isEmpty }

  func isAt(_ steps: some Collection<JSONStep>) -> Bool {
    steps.count == names.count
      && zip(names, steps).allSatisfy { name, step in
        guard case .member(let member) = step else { return false }
        return name == "*" || member.utf8.elementsEqual(name.utf8)
      }
  }
}

/// Which values may be merged in parts, and which not. A test compares this with the schemas.
enum MergeTable {
  /// Members whose value is an object that is never merged in parts: if both sides changed it differently, it is a
  /// conflict.
  static let units: Set<String> = [
    "access", "chair", "consent", "followsUp", "mediation", "period", "person", "seal", "totals",
  ]

  /// Places of entries whose keys people choose, such as the actions of an answer: two sides may add two different
  /// actions under one key. The keys of answers (`R1`) and of treaty acts (`2013-06-03-signature`) are not chosen. They
  /// say what the entry is about, so two sides that add one key add the same thing.
  static let entries = [
    "answers/*/actions/*", "answers/*/assistance/*/*", "answers/*/waivers/*",
    "focalPoints/*", "experts/*", "envoys/*", "capacities/*", "entries/*", "errata/*",
  ].map { PlacePattern($0) }

  static let statements = [
    Statement("", ["date", "endDate"]),
    Statement("", ["state", "cutOff", "seal"]),
    Statement("", ["totals"]),
    Statement("answers/*", ["status", "asOf", "confirmation", "changeNote"], details: ["summary"]),
    Statement(
      "answers/*/actions/*", ["status", "date", "endDate"], details: ["summary", "title"]),
    Statement("answers/*/assistance/*/*", ["title"], details: ["summary"]),
    Statement("answers/*/waivers/*", ["reason", "through"]),
    Statement("pathway/*", ["step", "asOf"]),
    Statement("votes/*", ["vote", "inferred"]),
    Statement("instruments/*/acts/*", ["act", "date", "tookEffect"], details: ["note"]),
    Statement("participants/*", ["roles"], details: ["note"]),
    Statement("memberships/*", ["from", "to"]),
    Statement("focalPoints/*", ["office", "person", "from", "to"]),
    Statement("experts/*", ["office", "person", "from", "to"]),
    Statement("envoys/*", ["office", "person", "from", "to"]),
    Statement("capacities/*", ["title", "from", "to"], details: ["summary"]),
    Statement("entries/*", ["response", "kind", "item", "text", "date", "pin"]),
    Statement("items/*", ["since", "until"]),
    Statement("items/*", ["coveredTo", "coverageNote"]),
    Statement("errata/*", ["date", "reason"], details: ["records"]),
  ]

  /// The members on which others rest, in every object that has them.
  static let grounds = [
    Ground("sources"), Ground("totalsSources", of: "totals"), Ground("locator", of: "votes"),
    Ground("by"), Ground("statedBy"), Ground("confidence"), Ground("unconfirmed"),
  ]

  /// The grounds that the object at this place may have.
  static func grounds(at steps: [JSONStep]) -> [Ground] {
    grounds.filter { member(at: steps + [.member($0.name)]) != nil }
  }

  /// Members that rest on no source: who may see an object, who agreed to that, which rules are not applied to it, and
  /// under which items this store files it.
  static let ungrounded: Set<String> = [
    "bearingNote", "bearsOn", "consent", "visibility", "waivers",
  ]

  /// Places of entries that rest on their own sources alone if they have some. The participants of an activity and the
  /// votes of a resolution are not among them: the sources of the record are said to state these, too.
  static let standingAlone = [
    "answers/*/actions/*", "answers/*/assistance/*/*", "memberships/*",
  ].map { PlacePattern($0) }

  /// Whether an entry at this place rests on nothing above it if it has its own sources.
  static func mayStandAlone(_ steps: some Collection<JSONStep>) -> Bool {
    standingAlone.contains { $0.isAt(steps) }
  }

  /// Places of values under keys that may be any word, also one that is the name of a member elsewhere: an action may
  /// have the key `consent`.
  static let freeKeys =
    entries
    + [
      "instruments/*", "items/*", "outline/*/parts/*", "outline/*/parts/*/parts/*",
    ].map { PlacePattern($0) }

  /// The name of the member at a place; `nil` if it is a key that may be any word.
  static func member(at steps: some BidirectionalCollection<JSONStep>) -> String? {
    guard case .member(let name)? = steps.last, !freeKeys.contains(where: { $0.isAt(steps) }) else {
      return nil
    }
    return name
  }

  /// Whether the value at this place is never merged in parts.
  static func isUnit(_ steps: [JSONStep]) -> Bool { member(at: steps).map(units.contains) ?? false }

  /// Whether the value at this place is a list of sources: `sources`, `totalsSources`.
  static func listsSources(_ steps: [JSONStep]) -> Bool {
    member(at: steps).map { $0 == "sources" || $0.hasSuffix("Sources") } ?? false
  }

  /// The statements whose members the object at this place has.
  static func statements(at steps: some Collection<JSONStep>) -> [Statement] {
    statements.filter { $0.isAt(steps) }
  }
}

/// Whether people choose the last name on the way to a place: the key of an action, or, if `steps` is empty, the name
/// of the record's file, such as that of a source. If two sides add something under the same chosen name, they may mean
/// two different things.
public func hasChosenName(_ steps: [JSONStep], in path: RecordPath?) -> Bool {
  steps.isEmpty ? path?.id != nil : MergeTable.entries.contains { $0.isAt(steps) }
}
