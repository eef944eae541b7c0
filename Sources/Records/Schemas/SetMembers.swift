/// The names of members whose array is a set: an element is in it or not, and the order has no meaning.
/// Comparing two years and merging two edits use this.
///
/// A test compares this list with the schemas: these are the arrays with `uniqueItems`.
public let setMembers: Set<String> = [
  "addressee", "answeredBy", "bearsOn", "expertise", "frameworks", "otherPillars",
  "pillars", "records", "replaces", "roles", "sources", "totalsSources",
]
