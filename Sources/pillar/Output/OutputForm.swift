import Commands
import Terminal

/// The forms in which a command can write its output: the values of `--format`, and the endings of files that stand for
/// them.
///
/// ```swift
/// enum DocumentForm: String, OutputForm { case markdown, html … }
/// let output = OutputOption<DocumentForm>()  // in a command
/// ```
protocol OutputForm: SingleWordValue, RawRepresentable<String>, CaseIterable, Equatable {
  /// The form on standard output if `--format` is left out.
  static var usual: Self { get }
  /// The endings of files that stand for this form, in lower case; the first is the usual one.
  ///
  /// Two forms may share an ending. Without `--format`, it stands for the first form that has it.
  var endings: [String] { get }
}

extension OutputForm {
  /// The form to write: that of `--format`; without it, that of the `--output` file's ending; without a file, the usual
  /// form.
  ///
  /// Other programs use the ending to decide what a file holds. So a form is never written to a file whose ending
  /// stands for another form, or is unknown.
  ///
  /// - Throws: A `UsageError` that lists the known endings.
  static func chosen(_ format: Self?, for output: String?) throws -> Self {
    guard let output else { return format ?? usual }
    let ending = ending(of: output)
    if ending == nil, let format { return format }
    guard let meant = allCases.first(where: { $0.endings.contains(ending ?? "") }) else {
      let what = ending.map { "has an unknown ending: .\($0)" } ?? "has no ending"
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

  /// The help text of `--format`.
  static var summary: String {
    let endings = allCases.compactMap { $0.ownEndings.first.map { "." + $0 } }
    return "The form of the output; if left out, the ending of the --output file decides "
      + "(\(endings.joined(separator: ", "))), and without a file it is \(usual.rawValue)."
  }

  /// The known endings in words, such as `.md or .markdown for markdown, .html or .htm for html`.
  private static var listedEndings: String {
    allCases.filter { !$0.ownEndings.isEmpty }.map { form in
      form.ownEndings.map { "." + $0 }.joined(separator: " or ") + " for " + form.rawValue
    }.joined(separator: ", ")
  }

  /// The endings that stand for this form if `--format` is left out.
  private var ownEndings: [String] {
    let before = Self.allCases.prefix { $0 != self }
    return endings.filter { ending in !before.contains { $0.endings.contains(ending) } }
  }

  /// The text after the last dot of a file's name, in lower case; `nil` for names without an ending, such as `annex`
  /// and `.hidden`.
  private static func ending(of file: String) -> String? {
    let name = file.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let parts = name.drop { $0 == "." }.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.last?.lowercased() : nil
  }
}
