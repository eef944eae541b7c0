import Diagnostics
import Records

/// Decides which findings are reported in a store with open conflicts.
///
/// The conflict must be settled first, so findings that exist only because of it are left out. A finding is reported if
/// it exists with our version and with their version.
struct Unsettled {
  /// The rules about a record's text and about the conflicts themselves. They are always reported.
  private static let alwaysStand: Set<String> = [
    Rule.openConflict.name, Rule.json.name, Rule.misplacedFile.name, Rule.notCanonical.name,
  ]

  /// The findings that exist both with our version of all conflicts and with their version.
  private let common: Set<Matter>
  /// The pairs of a rule and a file for which some findings were only counted. Nobody can say which of these findings
  /// exist with both versions, so none of them is left out.
  private let untold: Set<[String]>

  /// `nil` for a store without a conflict.
  init?(_ store: Store, finding find: (Store) -> [Finding]) {
    guard let ours = store.settled(.ours), let theirs = store.settled(.theirs) else { return nil }
    let (first, second) = (find(ours), find(theirs))
    common = Set(first.map(Matter.init)).intersection(second.map(Matter.init))
    untold = Set((first + second).filter { $0.count > 1 }.map(Self.kind))
  }

  func stands(_ finding: Finding) -> Bool {
    Self.alwaysStand.contains(finding.rule) || common.contains(Matter(finding))
      || untold.contains(Self.kind(finding))
  }

  private static func kind(_ finding: Finding) -> [String] {
    [finding.rule, finding.location.file]
  }

  /// What a finding is about, without its position in the file.
  private struct Matter: Hashable {
    var rule: String
    var file: String
    var place: String
    var found: String

    init(_ finding: Finding) {
      (rule, found) = (finding.rule, finding.found)
      // A missing source is the same, whichever record cites it first.
      let isOfStore = finding.rule == Rule.unknownSource.name
      (file, place) = isOfStore ? ("", "") : (finding.location.file, finding.place)
    }
  }
}
