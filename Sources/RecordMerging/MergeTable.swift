// What the schemas do not say about merging: which values belong together, such as a status and its date. A status from
// one side with the date from the other would be a statement that nobody made.

public import JSONText
public import Records

/// Members of an object that together make one statement. In an answer, `status` and `asOf` belong to the claim,
/// `sources` to its grounds.
///
/// - The claim is taken from one side only. If both sides changed it differently, the claim and its
///   grounds are a conflict.
/// - The grounds are what the claim rests on. If one side changed the claim, grounds that the other side
///   added are merged, as long as no side removed or changed any grounds. Otherwise the claim and its
///   grounds are a conflict.
/// - A side that sets the first member of the claim to "not-reported", or removes it, withdraws the whole object. If
///   the other side changed anything in the object, the whole object is a conflict.
struct Statement: Sendable {
  private let place: PlacePattern
  let claim: [String]
  let grounds: [String]

  init(_ place: String, _ claim: [String], grounds: [String] = []) {
    (self.place, self.claim, self.grounds) = (PlacePattern(place), claim, grounds)
  }

  var members: [String] { claim + grounds }

  /// Whether its members are at the top of the record, such as a vote's `date`. Removing such a member does not
  /// withdraw the record.
  var isOfARecord: Bool { place.isOfARecord }

  /// Whether the object at this place in a record has the members of this statement.
  func isAt(_ steps: some Collection<JSONStep>) -> Bool { place.isAt(steps) }
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
    Statement("", ["totals"], grounds: ["totalsSources"]),
    Statement(
      "answers/*", ["status", "asOf", "statedBy", "confirmation", "confidence", "changeNote"],
      grounds: ["sources", "summary"]),
    Statement(
      "answers/*/actions/*", ["status", "date", "endDate", "confidence"],
      grounds: ["sources", "summary", "title"]),
    Statement("answers/*/assistance/*/*", ["title"], grounds: ["sources", "summary"]),
    Statement("answers/*/waivers/*", ["reason", "through"]),
    Statement("pathway/*", ["step", "asOf"], grounds: ["sources"]),
    Statement("votes/*", ["vote", "inferred"], grounds: ["sources"]),
    Statement(
      "instruments/*/acts/*", ["act", "date", "tookEffect", "confidence"],
      grounds: ["note", "sources"]),
    Statement("participants/*", ["by", "confidence"], grounds: ["note", "roles", "sources"]),
    Statement("memberships/*", ["from", "to"], grounds: ["sources"]),
    Statement("focalPoints/*", ["office", "person", "from", "to"], grounds: ["sources"]),
    Statement("experts/*", ["office", "person", "from", "to"], grounds: ["sources"]),
    Statement("envoys/*", ["office", "person", "from", "to"], grounds: ["sources"]),
    Statement("capacities/*", ["title", "from", "to"], grounds: ["sources", "summary"]),
    Statement("entries/*", ["response", "kind", "item", "text", "date", "pin"]),
    Statement("items/*", ["since", "until"]),
    Statement("items/*", ["coveredTo", "coverageNote"], grounds: ["sources"]),
    Statement("errata/*", ["date", "reason"], grounds: ["records"]),
  ]

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
