import Diagnostics
import Records

extension Rule {
  /// A source that is cited is one of `sources/`.
  ///
  /// `Examination` goes through the citations, for more than this rule; ``MissingSources`` tells of each
  /// source that is missing once, with all that cite it.
  static let unknownSource = Rule("unknown-source", .error, .elsewhere)
}
