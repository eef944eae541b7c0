public import Diagnostics
import Records

extension Rule {
  /// No record waits to be merged in git.
  ///
  /// git's index shows it, not a record: ``unmergedFindings(_:in:)`` makes the findings.
  static let unmerged = Rule("unmerged", .error, .elsewhere)
}

/// An unmerged file in git's index, and the versions that git keeps of it.
public struct UnmergedFile: Hashable, Sendable {
  /// Its path in the store.
  public let path: String
  /// Whether git has the merge base's version, our version and their version.
  public let (hasBase, hasOurs, hasTheirs): (Bool, Bool, Bool)

  /// `stages` are git's stage numbers: 1 for the merge base, 2 for ours, 3 for theirs.
  public init(path: String, stages: Set<Int>) {
    self.path = path
    (hasBase, hasOurs, hasTheirs) = (stages.contains(1), stages.contains(2), stages.contains(3))
  }

  /// What our side did: `changed it`.
  public var ours: String { words(has: hasOurs) }

  /// What their side did.
  public var theirs: String { words(has: hasTheirs) }

  private func words(has version: Bool) -> String {
    switch (hasBase, version) {
    case (true, true): "changed it"
    case (true, false): "deleted it or gave it another name"
    case (false, true): "added it, or gave it this name"
    case (false, false): "has nothing under this name"
    }
  }

  /// What both sides did, in a few words.
  fileprivate var words: String {
    ours == theirs ? "both sides \(ours)" : "ours \(ours), theirs \(theirs)"
  }

  /// The sides that have a version of it, each with the option of `git checkout` and git's stage number.
  public var sides: [(name: String, option: String, stage: Int)] {
    [("our", "--ours", 2), ("their", "--theirs", 3)].filter { $0.2 == 2 ? hasOurs : hasTheirs }
  }
}

/// A finding for each unmerged file of the store; sorted.
public func unmergedFindings(_ files: [UnmergedFile], in store: String) -> [Finding] {
  files.map { file in
    let name = store.isEmpty ? file.path : store + "/" + file.path
    return Finding(
      rule: Rule.unmerged.name, at: Location(file: name),
      about: Subject(record: file.path, field: "", pointer: ""),
      place: RecordPath(file.path).map { placeWords(of: $0) } ?? file.path,
      found: "a merge that is not finished: \(file.words)",
      expected: "one version, added with 'git add' or removed with 'git rm'",
      advice: advice(on: file))
  }.sorted()
}

private func advice(on file: UnmergedFile) -> String {
  let prints = file.sides.map { "'git show :\($0.stage):./FILE' prints \($0.name) version" }
  let look =
    file.hasOurs && file.hasTheirs
    ? "Run 'pillar conflicts': it says whether the file holds both sides, and what to do next"
    : "Run 'pillar conflicts': it says how to keep the file and how to delete it"
  return ([look] + prints).joined(separator: "; ") + "."
}
