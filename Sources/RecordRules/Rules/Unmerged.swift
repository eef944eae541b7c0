public import Diagnostics
import Records

extension Rule {
  /// A merge left several versions of a record, and nobody has brought them together.
  ///
  /// It is found in git's index, not in a record: ``unmergedFindings(_:in:)`` finds it.
  static let unmerged = Rule("unmerged", .error, .elsewhere)
}

/// A file that git holds in more than one version, and which versions there are.
public struct UnmergedFile: Hashable, Sendable {
  /// Where it stands in the store.
  public let path: String
  /// Whether there is the version that both sides began with, ours, and theirs.
  public let (hasBase, hasOurs, hasTheirs): (Bool, Bool, Bool)

  /// `stages` are git's numbers: 1 for what both sides began with, 2 for ours, 3 for theirs.
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

  /// What both did, in a few words.
  fileprivate var words: String {
    ours == theirs ? "both sides \(ours)" : "ours \(ours), theirs \(theirs)"
  }

  /// The sides that have a version of it, with the word that `git checkout` takes and git's number.
  public var sides: [(name: String, option: String, stage: Int)] {
    [("our", "--ours", 2), ("their", "--theirs", 3)].filter { $0.2 == 2 ? hasOurs : hasTheirs }
  }
}

/// A finding for each file of the store that git holds in several versions; sorted.
public func unmergedFindings(_ files: [UnmergedFile], in store: String) -> [Finding] {
  files.map { file in
    let name = store.isEmpty ? file.path : store + "/" + file.path
    return Finding(
      rule: Rule.unmerged.name, at: Location(file: name),
      about: Subject(record: file.path, field: "", pointer: ""),
      place: RecordPath(file.path).map { placeWords(of: $0) } ?? file.path,
      found: "a merge that is not finished: \(file.words)",
      expected: "one version, and 'git add' or 'git rm'", advice: advice(on: file))
  }.sorted()
}

private func advice(on file: UnmergedFile) -> String {
  let prints = file.sides.map { "'git show :\($0.stage):./FILE' prints \($0.name) version" }
  let look =
    file.hasOurs && file.hasTheirs
    ? "What lies in the file may be one side alone, or all may be settled. 'pillar conflicts' says which, and "
      + "what to do"
    : "'pillar conflicts' says how to keep it and how to delete it"
  return ([look] + prints).joined(separator: "; ") + "."
}
