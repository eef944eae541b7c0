import Goldens
import Testing

/// Names of files and folders are compared by their bytes, with `ExactText`. A set or a dictionary of plain strings
/// could treat two names that look the same as one. So each such use is in this list, with the reason why its strings
/// cannot be such names.
private let plainStrings: [String: String] = [
  "Annexes/": "ids, which a schema holds to a-z, A-Z, 0-9, hyphens and points",
  "Commands/": "options and words of the command line, which are the tool's own",
  "Documents/": "anchors of a page, which the tool makes of a-z, 0-9 and hyphens",
  "ExternalPrograms/": "git's names of objects, settings and variables",
  "JSONSchema/Keywords/Alternatives.swift": "keywords",
  "JSONSchema/Patterns/": "properties of Unicode, which are ASCII",
  "NewStores/": "names that the tool makes up",
  "SeededStores/": "names that the tool makes up",
  "RecordChanges/Patches/FolderPatch.swift": "paths of records, which are ASCII",
  "RecordMerging/": "members that the tool names",
  "RecordRules/RunLimit.swift": "names of rules",
  "RecordRules/RulePages+Generated.swift": "names of rules",
  "RecordRules/Unsettled.swift": "names of rules",
  "Records/Kinds/NamedPlaces": "kinds of record, by the names that the tool gives them",
  "Records/Schemas/SetMembers.swift": "members that the tool names",
  "Records/Seals/SealedText.swift": "members that the tool names",
  "Records/Store/Place.swift": "members that the tool names",
  "Records/Views/Source.swift": "members that the tool names",
  "YearReports/": "ids and members that the tool names",
  "Editions/": "members that the tool names",
  "GitStores/Index/FormerSeal.swift": "git's names of objects",
  "GitStores/Past/": "paths of records, which are ASCII, and git's names of commits and objects",
  "RecordListings/Log/":
    "paths of records, which are ASCII, and git's names of commits and objects",
  "pillar/YearsCompared.swift": "paths of records, which are ASCII",
]

@Test func `names are compared by their bytes, wherever plain strings are not known to be ASCII`() {
  for path in projectTree("Sources") where path.hasSuffix(".swift") {
    let code = projectText("Sources/\(path)").split(separator: "\n").filter { line in
      !line.drop { $0 == " " }.hasPrefix("//")
    }
    let uses = code.filter { $0.contains("Set<String>") || $0.contains("[String: ") }
    let isKnown = plainStrings.keys.contains { path.hasPrefix($0) }
    #expect(uses.isEmpty || isKnown, "\(path): \(uses.joined(separator: "\n")): use ExactText")
  }
}

@Test func `every exception is still needed`() {
  let files = projectTree("Sources").filter { $0.hasSuffix(".swift") }
  for prefix in plainStrings.keys {
    let isNeeded = files.contains { path in
      guard path.hasPrefix(prefix) else { return false }
      let text = projectText("Sources/\(path)")
      return text.contains("Set<String>") || text.contains("[String: ")
    }
    #expect(isNeeded, "no file of \(prefix) has a set or a dictionary of plain strings any more")
  }
}
