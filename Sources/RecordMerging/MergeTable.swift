// What the schemas do not say about merging: which values belong together. Mixing such values from two
// sides would make a statement that nobody made.

public import JSONText
public import Records

/// Members of an object that together make one statement, such as a status with its date and sources.
///
/// - The claim is taken from one side only. If both sides changed it differently, the claim and its
///   grounds are a conflict.
/// - The grounds are what the claim rests on. If one side changed the claim, grounds that the other side
///   added are merged, as long as no side removed or changed any grounds. Otherwise the claim and its
///   grounds are a conflict.
/// - A side that withdraws a claim (sets it to "not-reported", or removes it) withdraws the whole object.
///   If the other side changed anything in the object, the whole object is a conflict.
struct Statement: Sendable {
  private let place: PlacePattern
  let claim: [String]
  let grounds: [String]

  init(_ place: String, _ claim: [String], grounds: [String] = []) {
    (self.place, self.claim, self.grounds) = (PlacePattern(place), claim, grounds)
  }

  var members: [String] { claim + grounds }

  /// Whether its members are those of the record itself. To remove such a member does not withdraw the
  /// record.
  var isOfARecord: Bool { place.isOfARecord }

  /// Whether the statement belongs to the object at a place.
  func isAt(_ steps: some Collection<JSONStep>) -> Bool { place.isAt(steps) }
}

/// A pattern for places in records.
struct PlacePattern: Sendable {
  /// The names of the members that lead to the object, from the record; `*` matches any name.
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
  /// Members whose object is taken as a whole from one side.
  static let units: Set<String> = [
    "access", "chair", "consent", "followsUp", "mediation", "period", "person", "seal", "totals",
  ]

  /// Entries whose keys people choose: two sides may add two different things under one key. The keys of
  /// answers and acts are not chosen. They say what the entry is about, so both sides add the same thing.
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

  /// The statements that belong to the object at a place.
  static func statements(at steps: some Collection<JSONStep>) -> [Statement] {
    statements.filter { $0.isAt(steps) }
  }
}

/// Whether people choose the name at a place, such as the name of a source's file or the key of an action.
/// If two sides add something under the same such name, they may mean two different things.
public func hasChosenName(_ steps: [JSONStep], in path: RecordPath?) -> Bool {
  steps.isEmpty ? path?.id != nil : MergeTable.entries.contains { $0.isAt(steps) }
}
