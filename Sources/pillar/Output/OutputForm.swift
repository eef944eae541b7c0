import Commands
import Terminal

/// The forms in which a command can write something: what `--format` takes, and what the endings of files
/// stand for.
///
/// ```swift
/// enum DocumentForm: String, OutputForm { case markdown, html … }
/// let output = OutputOption<DocumentForm>()  // in a command
/// ```
protocol OutputForm: SingleWordValue, RawRepresentable<String>, CaseIterable, Equatable {
  /// The form on standard output where `--format` is left out.
  static var usual: Self { get }
  /// The endings of files that stand for this form, in small letters; the first is the usual one.
  ///
  /// Two forms may share an ending. Without `--format` it stands for the first form that has it.
  var endings: [String] { get }
}

extension OutputForm {
  /// The form to write in: as `--format` says, else as the ending of the `--output` file says, else the
  /// usual one on standard output.
  ///
  /// A file's ending tells every program what the file holds. So a form is never written into a file
  /// whose ending stands for another, or for none.
  ///
  /// - Throws: A `UsageError` that lists the endings there are.
  static func chosen(_ format: Self?, for output: String?) throws -> Self {
    guard let output else { return format ?? usual }
    let ending = ending(of: output)
    if ending == nil, let format { return format }
    guard let meant = allCases.first(where: { $0.endings.contains(ending ?? "") }) else {
      let what = ending.map { "stands for no form: .\($0)" } ?? "has no ending"
      throw UsageError(
        "the --output file '\(output.printable)' \(what.printable)",
        advice: "Nothing was written. The endings are \(listedEndings).", showsUsage: false)
    }
    guard let format, !format.endings.contains(ending ?? "") else { return format ?? meant }
    throw UsageError(
      "--format \(format.rawValue) contradicts the --output file '\(output.printable)', "
        + "whose ending stands for \(meant.rawValue)",
      advice: "Nothing was written. The endings are \(listedEndings).", showsUsage: false)
  }

  /// What the help says of `--format`.
  static var summary: String {
    let endings = allCases.compactMap { $0.ownEndings.first.map { "." + $0 } }
    return "The form; if left out, by the ending of the --output file "
      + "(\(endings.joined(separator: ", "))), else \(usual.rawValue)."
  }

  /// `.md or .markdown for markdown, .html or .htm for html`.
  private static var listedEndings: String {
    allCases.filter { !$0.ownEndings.isEmpty }.map { form in
      form.ownEndings.map { "." + $0 }.joined(separator: " or ") + " for " + form.rawValue
    }.joined(separator: ", ")
  }

  /// The endings that stand for this form where `--format` is left out.
  private var ownEndings: [String] {
    let before = Self.allCases.prefix { $0 != self }
    return endings.filter { ending in !before.contains { $0.endings.contains(ending) } }
  }

  /// What stands behind the last dot of a file's name, in small letters; `nil` where there is none, as in
  /// `annex` and `.hidden`.
  private static func ending(of file: String) -> String? {
    let name = file.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let parts = name.drop { $0 == "." }.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.last?.lowercased() : nil
  }
}
