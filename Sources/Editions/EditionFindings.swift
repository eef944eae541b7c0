import Diagnostics
import JSONText
import RecordRules
public import Records

// What is wrong with an edition is worked out from the edition itself, never from the whole store: a
// finding about something hidden would tell of it, as would the lack of one.

extension Projection {
  /// How many errors there are in what the audience sees of the year and of those it is compared with.
  ///
  /// For the secretariat, from whom nothing is withheld, it is what a check of these records finds.
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

  /// How many records of a closed year the edition shows otherwise than it was adopted, without an erratum
  /// that the edition prints.
  ///
  /// The seal holds what this edition showed: an edit of what it did not show is no difference of it.
  private var editedAfterClosing: Int {
    guard let (digests, now) = adopted, let edition = now.edition(year) else { return 0 }
    let comparison = SealComparison(of: edition, in: now, sealed: digests)
    return comparison.differences.count { $0.erratum == nil && $0.record != edition.path }
  }

  /// The errors that some rules find in the edition, without those that withholding alone brings about.
  private func findings(by rules: [Rule]) -> [Finding] {
    let judged = judgedStore
    return RecordRules.findings(in: judged, rules: rules).compactMap { finding in
      // One that is about several records is the edition's where one of them is.
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

  /// The records of the edition that say something of which an answer may leave out a part: what their schemas do
  /// not allow, and what stands where nobody looks for it.
  public var misread: [RecordPath] {
    if let whole { return whole.partlyUnshown }
    let names = Set(Rule.ofUnshown.map(\.name))
    return findings(by: Rule.ofEditions.filter { names.contains($0.name) })
      .flatMap(\.records).compactMap { RecordPath($0) }
  }

  /// What withholding brings about is found first and left out later: so many are put into words that nothing
  /// else is cut off.
  private static let mostProblems = 10_000

  /// The edition's records held against their schemas.
  private var judgedStore: Store {
    let problems = store.records.flatMap { $0.problems(by: .all, most: Self.mostProblems) }
    return Store(name: store.name, records: store.records, problems: problems)
  }

  /// Whether a finding may be there only because something was withheld.
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
    // Single texts and numbers are never withheld from what is shown: one that is missing is missing.
    let place = steps.reduce(record.map { RecordShape.of($0.path.kind) } ?? .unknown) {
      shape, step in
      Int(step) == nil ? shape.member(step) : shape.elements
    }
    return place.isContainer
  }

  /// The keywords of a schema that judge a value by itself, whatever else is missing.
  private static let keywordsOfWhatIsThere: Set<String> = [
    "type", "enum", "const", "pattern", "minLength", "maxLength", "minimum", "maximum",
    "uniqueItems", "propertyNames", "additionalProperties",
  ]
}

extension Store {
  /// The paths of the records of which something that only shows records may leave out a part: what their schemas do
  /// not allow, and what stands where nobody looks for it.
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
  /// The records that it is about.
  fileprivate var records: [String] { ([subject] + others.map(\.subject)).map(\.record) }
}
