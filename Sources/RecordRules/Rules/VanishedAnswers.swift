public import Diagnostics
import JSONText
public import Records

extension Rule {
  /// A sheet of answers once recorded does not vanish.
  ///
  /// It is found of a change, not of a store, where no sheet is ever missing:
  /// ``vanishedAnswers(at:since:in:)`` finds it, where a check is told since when.
  static let vanishedAnswers = Rule("vanished-answers", .error, .elsewhere)
}

/// A finding for each sheet at one of the paths on which something was stated in an earlier state of the
/// store, and which the store has no more; sorted. An erratum that came since and names it lets it go.
///
/// A sheet whose answers stand at another of the paths now, where there was none then, was moved.
public func vanishedAnswers(at paths: [String], since then: Store, in now: Store) -> [Finding] {
  func sheets(of store: Store, besides other: Store) -> [AnswerSheet] {
    paths.filter { other.record($0) == nil }.compactMap { store.record($0) }
      .compactMap(AnswerSheet.init)
  }
  let moved = Set(sheets(of: now, besides: then).compactMap(\.spelledAnswers))
  let corrected = newlyCorrected(since: then, in: now)
  return sheets(of: then, besides: now).filter { sheet in
    !sheet.isSilent && !corrected.contains(sheet.record.path.text)
      && !(sheet.spelledAnswers.map(moved.contains) ?? false)
  }.map { finding($0, in: now) }.sorted()
}

extension AnswerSheet {
  /// Whether nothing at all is on record.
  fileprivate var isSilent: Bool {
    answers.allSatisfy(\.isEmpty)
      && (value["pathway"]?.members.allSatisfy { pathwayStep($0.key) == .notReported } ?? true)
  }

  fileprivate var spelledAnswers: String? { value["answers"]?.text }
}

private func finding(_ sheet: AnswerSheet, in now: Store) -> Finding {
  let path = sheet.record.path
  let count = sheet.answers.count { !$0.isEmpty }
  return Finding(
    rule: Rule.vanishedAnswers.name,
    at: Location(file: now.name.isEmpty ? path.text : now.name + "/" + path.text),
    about: Subject(record: path.text, field: "", pointer: ""), place: placeWords(of: path),
    found: "no more file; \(count) of its answers \(count == 1 ? "was" : "were") on record",
    expected: "the answers as they were recorded",
    advice:
      "Bring it back from git. Answers that were recorded by mistake are set to \"not-reported\", so that nobody takes lost ones for ones not given."
  )
}
