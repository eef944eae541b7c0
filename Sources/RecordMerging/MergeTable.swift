// What the schemas do not say about merging: which values are said in one breath, so that a mixture of
// two people's would be a statement that nobody made.

public import JSONText
public import Records

/// What is said in one breath in an object.
///
/// - The claim is of one side: where both sides changed it, and differently, somebody decides, and decides
///   about the claim and its grounds together.
/// - The grounds are what the claim rests on. Beside a claim that one side changed, what the other side adds to
///   the grounds merges, as long as no side takes anything of them away or rewrites it. Otherwise somebody
///   decides, about all of it.
/// - Who takes a claim back ("not-reported", or no claim at all) takes all of the object back. Where the other
///   side changed anything in it, the whole object is decided about.
struct Statement: Sendable {
  private let place: PlacePattern
  let claim: [String]
  let grounds: [String]

  init(_ place: String, _ claim: [String], grounds: [String] = []) {
    (self.place, self.claim, self.grounds) = (PlacePattern(place), claim, grounds)
  }

  var members: [String] { claim + grounds }

  /// Whether it may be in a record as a whole, which nobody takes back by taking out a member.
  var isOfARecord: Bool { place.isOfARecord }

  /// Whether it may be in the object at a place.
  func isAt(_ steps: some Collection<JSONStep>) -> Bool { place.isAt(steps) }
}

/// Places of one shape in records.
struct PlacePattern: Sendable {
  /// The names that lead to the object, from the record; `*` is any one name.
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

/// What may be merged in parts, and what may not. A test holds it against the schemas.
enum MergeTable {
  /// Members whose object is taken whole from one side.
  static let units: Set<String> = [
    "access", "chair", "consent", "followsUp", "mediation", "period", "person", "seal", "totals",
  ]

  /// Entries whose keys people choose: under one key two sides may add two things. An answer's key is what it is
  /// about, and so is an act's, its date and name: two sides add the same one.
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

  /// Those that may be in the object at a place.
  static func statements(at steps: some Collection<JSONStep>) -> [Statement] {
    statements.filter { $0.isAt(steps) }
  }
}

/// Whether somebody chose the name of what stands at a place: a source's file, or the key of an action. Two
/// sides that add something under such a name may mean two things.
public func hasChosenName(_ steps: [JSONStep], in path: RecordPath?) -> Bool {
  steps.isEmpty ? path?.id != nil : MergeTable.entries.contains { $0.isAt(steps) }
}
