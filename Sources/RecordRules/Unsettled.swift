import Diagnostics
import Records

/// Which findings stand in a store with open conflicts.
///
/// A conflict is the one thing to mend: what is found only because a value's place holds two versions
/// is left out. A finding stands where it is found with either version in place.
struct Unsettled {
  /// Rules that speak of a record's text, or of the conflicts themselves.
  private static let alwaysStand: Set<String> = [
    Rule.openConflict.name, Rule.json.name, Rule.misplacedFile.name, Rule.notCanonical.name,
  ]

  /// What is found whichever side is taken.
  private let common: Set<Matter>
  /// The rules and files of which not all findings are told, so that nothing is left out.
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

  /// What a finding is about, wherever in its file it stands.
  private struct Matter: Hashable {
    var rule: String
    var file: String
    var place: String
    var found: String

    init(_ finding: Finding) {
      (rule, found) = (finding.rule, finding.found)
      // A missing source is the same, whichever of those that cite it comes first.
      let isOfStore = finding.rule == Rule.unknownSource.name
      (file, place) = isOfStore ? ("", "") : (finding.location.file, finding.place)
    }
  }
}
