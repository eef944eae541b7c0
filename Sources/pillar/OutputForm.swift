import Commands
import Terminal

/// The forms in which a command can write a document: what `--format` takes, and what the endings of
/// files stand for.
protocol OutputForm: SingleWordValue, RawRepresentable<String>, CaseIterable, Equatable {
  /// The endings of files that stand for this form, in small letters; the first is the usual one.
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
  static func chosen(_ format: Self?, for output: String?, usual: Self) throws -> Self {
    guard let output else { return format ?? usual }
    let ending = ending(of: output)
    if ending == nil, let format { return format }
    guard let meant = allCases.first(where: { $0.endings.contains(ending ?? "") }) else {
      let what = ending.map { "stands for no form: .\($0)" } ?? "has no ending"
      throw UsageError(
        "the --output file '\(output.printable)' \(what.printable)",
        advice: "Nothing was written. The endings are \(listedEndings).", showsUsage: false)
    }
    guard let format, format != meant else { return meant }
    throw UsageError(
      "--format \(format.rawValue) contradicts the --output file '\(output.printable)', "
        + "whose ending stands for \(meant.rawValue)",
      advice: "Nothing was written. The endings are \(listedEndings).", showsUsage: false)
  }

  /// `.md or .markdown for markdown, .html or .htm for html`.
  private static var listedEndings: String {
    allCases.map { form in
      form.endings.map { "." + $0 }.joined(separator: " or ") + " for " + form.rawValue
    }.joined(separator: ", ")
  }

  /// What stands behind the last dot of a file's name, in small letters; `nil` where there is none.
  private static func ending(of file: String) -> String? {
    let name = file.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.last?.lowercased() : nil
  }
}
