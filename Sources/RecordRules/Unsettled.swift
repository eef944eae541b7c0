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

  /// `nil` for a store without a conflict.
  init?(_ store: Store, finding find: (Store) -> [Finding]) {
    guard let ours = store.settled(.ours), let theirs = store.settled(.theirs) else { return nil }
    common = Set(find(ours).map(Matter.init)).intersection(find(theirs).map(Matter.init))
  }

  func stands(_ finding: Finding) -> Bool {
    Self.alwaysStand.contains(finding.rule) || common.contains(Matter(finding))
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
