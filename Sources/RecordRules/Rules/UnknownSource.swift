import Diagnostics
import Records

extension Rule {
  /// Every cited source has a record in `sources/`.
  ///
  /// `Examination` collects the citations. ``MissingSources`` makes one finding for each missing source, with all
  /// records that cite it.
  static let unknownSource = Rule("unknown-source", .error, .elsewhere)
}
