/// The name of a case of the official suite.
struct OfficialTest: Hashable, CustomStringConvertible {
  var file: String
  var group: String
  var test: String
  var description: String { "\(file): \(group): \(test)" }
}

/// An optional case with a different result here, and the reason.
struct KnownDifference {
  var test: OfficialTest
  var reason: String

  init(_ file: String, _ group: String, _ test: String, because reason: String) {
    self.test = OfficialTest(file: file, group: group, test: test)
    self.reason = reason
  }

  static let all: [KnownDifference] = [
    KnownDifference(
      "optional/cross-draft.json", "refs to historic drafts are processed as historic drafts",
      "first item not a string is valid",
      because: "only draft 2020-12 is known; a schema of another draft is refused by name")
  ]
}
