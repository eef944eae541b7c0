/// A command of the tool, such as `pillar check`.
///
/// The stored properties marked `@Argument`, `@Option` or `@Flag` are its whole grammar: parsing, help
/// and the reference page are made from them. The type of a property says what it accepts. A plain value
/// without a default is required, `= default` gives a default, an `Optional` may be left out, an `Array`
/// may be repeated, and a `CaseIterable` enum lists its choices.
///
/// ```swift
/// struct Check: Command {
///   static let group = "Check"
///   static let summary = "Checks records against their schemas and the rules between records."
///   static let examples = [("pillar check records/2013", "Checks one year.")]
///
///   let shared = Shared()  // an OptionGroup: `--store` and other options that several commands take
///   @Argument("A record or a folder of records.", value: "path") var paths: [String]
///   @Option("How findings are printed.") var format = Format.full
///   @Option("Leave out records before this year.", value: "year") var since: Int?
///   @Flag("Count warnings as errors.") var strict
///
///   enum Format: String, SingleWordValue, CaseIterable { case full, concise, json }
///
///   func run(_ console: Console) throws -> Outcome { … }
/// }
/// ```
public protocol Command: OptionGroup {
  /// What is typed after the tool's name: one word, or two as in `year open`. By default it is the name
  /// of the type in lower case with hyphens.
  static var name: String { get }

  /// What the command does, in one sentence.
  static var summary: String { get }

  /// The heading under which the overview lists the command.
  static var group: String { get }

  /// Paragraphs of help after the usage line, for what the summary cannot say.
  static var details: [String] { get }

  /// Command lines as they would be typed, each with what it does.
  static var examples: [(line: String, purpose: String)] { get }

  /// What each exit status means for this command.
  static var exitStatuses: [(outcome: Outcome, meaning: String)] { get }

  /// Words that people may try instead of the name, as `validate` for `check`. They are used for
  /// suggestions only.
  static var synonyms: [String] { get }

  /// The outcome that is reported in place of the usual one.
  ///
  /// Another program may call the command and give exit statuses a meaning of its own. git takes any
  /// status from 1 to 128 of a merge driver as a conflict, so a usage mistake there needs a higher
  /// status.
  static func outcome(insteadOf usual: Outcome) -> Outcome

  /// Does the work. It uses the terminal only through `console`.
  ///
  /// - Throws: A `UsageError` if something was typed wrongly, a `Failure` if the work could not be done.
  func run(_ console: Console) throws -> Outcome
}

extension Command {
  public static var name: String { hyphenated("\(Self.self)") }
  public static var group: String { "Commands" }
  public static var details: [String] { [] }
  public static var examples: [(line: String, purpose: String)] { [] }
  public static var synonyms: [String] { [] }
  public static func outcome(insteadOf usual: Outcome) -> Outcome { usual }

  public static var exitStatuses: [(outcome: Outcome, meaning: String)] {
    [
      (.clean, "The work was done, and there is nothing to report."),
      (.usage, "The command line could not be understood."),
      (.failure, "The work could not be done."),
    ]
  }
}

/// Inputs that several commands share. They are declared once; a command that takes them has the group as
/// a property.
///
/// ```swift
/// struct Shared: OptionGroup {
///   @Option("The folder of records.", value: "dir") var store: String?
/// }
/// ```
///
/// Every command accepts a group that is passed to a `Tool` as `everywhere:`, even without such a property.
public protocol OptionGroup: SendableMetatype {
  init()
}

/// A name as it is typed: `git-merge` for `gitMerge` and `GitMerge`.
func hyphenated(_ name: some StringProtocol) -> String {
  name.enumerated().reduce(into: "") { word, next in
    if next.element.isUppercase, next.offset > 0 { word += "-" }
    word += next.element.lowercased()
  }
}
