import Diagnostics
import JSONText
import RecordRules
public import Records

// The findings of an edition are computed from the edition itself, never from the whole store. A finding about hidden
// text would reveal it, and so would a missing finding.

extension Projection {
  /// The number of errors in what the audience sees of the year, and of the years with which it is compared.
  ///
  /// Nothing is withheld from the secretariat: for it, these are the errors that a check of these records finds.
  public var errors: Int {
    guard let whole else {
      return misplaced + unread.count + openAnswers + editedAfterClosing
        + (isSealBroken ? 1 : 0)
        + findings(by: Rule.ofEditions).total(.error)
    }
    return RecordRules.findings(in: whole).compactMap { finding in
      finding.moved { file in
        RecordPath(whole.path(ofFile: file)).map { Self.belongs($0, to: years) } ?? true
      }
    }.total(.error)
  }

  /// The number of records of a closed year that this edition shows differently from the adopted one, without an erratum
  /// that the edition prints.
  ///
  /// The seal has digests of what this edition showed. So an edit of text that it does not show is not a difference.
  private var editedAfterClosing: Int {
    guard let (digests, now) = adopted, let edition = now.edition(year) else { return 0 }
    let comparison = SealComparison(of: edition, in: now, sealed: digests)
    return comparison.differences.count { $0.erratum == nil && $0.record != edition.path }
  }

  /// The errors that some rules find in the edition, without those that exist only because something is withheld.
  private func findings(by rules: [Rule]) -> [Finding] {
    let judged = judgedStore
    return RecordRules.findings(in: judged, rules: rules).compactMap { finding in
      // A finding about several records counts if one of them is in the edition.
      finding.moved { file in
        RecordPath(judged.path(ofFile: file)).map { $0.year.map(years.contains) ?? true } ?? false
      }
    }.filter { finding in
      guard finding.severity == .error, let path = RecordPath(judged.path(of: finding)) else {
        return false
      }
      return !isOfWithholding(finding, judged.record(path.text))
    }
  }

  /// The records of the edition that may not be printed completely: they break their schema, or hold something that is
  /// not printed where it is, such as an answer on an unknown item.
  public var misread: [RecordPath] {
    if let whole { return whole.partlyUnshown }
    let names = Set(Rule.ofUnshown.map(\.name))
    return findings(by: Rule.ofEditions.filter { names.contains($0.name) })
      .flatMap(\.records).compactMap { RecordPath($0) }
  }

  /// The limit of problems for each record. Problems that withholding causes are removed only later, so the limit is
  /// high enough that no other problem is cut off.
  private static let mostProblems = 10_000

  /// The edition's records as a store, with the problems that their schemas find.
  private var judgedStore: Store {
    let problems = store.records.flatMap { $0.problems(by: .all, most: Self.mostProblems) }
    return Store(name: store.name, records: store.records, problems: problems)
  }

  /// Whether a finding may exist only because something was withheld.
  private func isOfWithholding(_ finding: Finding, _ record: Record?) -> Bool {
    let steps = finding.subject.pointer.split(separator: "/").map(String.init)
    if steps.count > 1, steps[0] == "answers", let record, record.path.kind.holdsAnswers {
      let status = record.root?["answers"]?[steps[1]]?["status"]?.string
      let standIns = [Status.withheld, .unreadable].map(\.rawValue)
      if status.map(standIns.contains) ?? false { return true }
    }
    guard finding.rule == "schema" else { return false }
    guard finding.subject.aspect == "required" else {
      return !Self.keywordsOfWhatIsThere.contains(finding.subject.aspect)
    }
    // Only objects and lists are withheld from a value that is shown. A missing text or number was never recorded.
    let place = steps.reduce(record.map { RecordShape.of($0.path.kind) } ?? .unknown) {
      shape, step in
      Int(step) == nil ? shape.member(step) : shape.elements
    }
    return place.isContainer
  }

  /// The schema keywords that check only a value itself. A missing value elsewhere does not change their result.
  private static let keywordsOfWhatIsThere: Set<String> = [
    "type", "enum", "const", "pattern", "minLength", "maxLength", "minimum", "maximum",
    "uniqueItems", "propertyNames", "additionalProperties",
  ]
}

extension Store {
  /// The paths of the records that commands such as `show` may not print completely: they break their schema, or hold
  /// something that is not printed where it is, such as an answer on an unknown item.
  public var partlyUnshown: [RecordPath] {
    let misplaced = RecordRules.findings(in: self, rules: Rule.ofUnshown).filter {
      $0.severity == .error
    }
    let paths = Set(misplaced.flatMap(\.records).map { ExactText($0) })
    return records.filter { !$0.isAsItsSchemaSays || paths.contains(ExactText($0.path.text)) }
      .map(\.path)
  }
}

extension Finding {
  /// The records that the finding is about.
  fileprivate var records: [String] { ([subject] + others.map(\.subject)).map(\.record) }
}
