/// Members whose array is a set: each element is there or not, and the order says nothing. Two years
/// are compared by them, and two edits merged.
///
/// A test holds them against the schemas: they are the arrays of unique elements.
public let setMembers: Set<String> = [
  "addressee", "answeredBy", "bearsOn", "expertise", "frameworks", "otherPillars",
  "pillars", "records", "replaces", "roles", "sources", "totalsSources",
]
