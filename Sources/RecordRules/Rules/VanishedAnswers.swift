public import Diagnostics
import JSONText
public import Records

extension Rule {
  /// An answer sheet that states something is not deleted.
  ///
  /// Only a comparison with an earlier version of the store shows it, because no sheet must exist:
  /// ``vanishedAnswers(at:since:in:)`` makes the findings.
  static let vanishedAnswers = Rule("vanished-answers", .error, .elsewhere)
}

/// A finding for each answer sheet that stated something in the earlier store `then` and was deleted; sorted.
///
/// `paths` are the records that changed. There is no finding for a sheet that a newer erratum names, nor for one that
/// was moved: its answers are now at another of the paths that had no sheet before.
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
  /// Whether the sheet states nothing.
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
    found: "a deleted file, which held \(count) answer\(count == 1 ? "" : "s")",
    expected: "the file with its answers",
    advice:
      "Bring it back from git. If answers were recorded by mistake, keep the file and set them to \"not-reported\"."
  )
}
