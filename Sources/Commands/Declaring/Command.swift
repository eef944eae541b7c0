/// One thing a person can ask the tool to do.
///
/// A command's stored properties, marked `@Argument`, `@Option` or `@Flag`, are its whole grammar:
/// parsing, help and the reference page are all read from them. The type of a property says what it
/// accepts: a plain value without a default is needed, `= default` has a default, an `Optional` may
/// be left out, an `Array` may be repeated, a `CaseIterable` enum lists its choices.
///
/// ```swift
/// struct Check: Command {
///   static let group = "Check"
///   static let summary = "Checks records against their schemas and the rules between records."
///   static let examples = [("pillar check records/2013", "Checks one year.")]
///
///   let shared = Shared()  // an OptionGroup: `--store` and whatever else several commands take
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
  /// What is typed after the tool's name, one word or two (`year open`); by default the type's own
  /// name in lower case with hyphens.
  static var name: String { get }

  /// What the command does, in one sentence.
  static var summary: String { get }

  /// The heading under which the overview lists the command.
  static var group: String { get }

  /// Paragraphs of help below the usage line, for what the summary cannot say.
  static var details: [String] { get }

  /// Command lines as they would be typed, each with what it does.
  static var examples: [(line: String, purpose: String)] { get }

  /// What each exit status means for this command.
  static var exitStatuses: [(outcome: Outcome, meaning: String)] { get }

  /// Words people try instead of the name (`validate` for `check`), used for suggestions only.
  static var synonyms: [String] { get }

  /// The outcome reported in place of the usual one.
  ///
  /// A command that another program runs may have to follow that program's rules: git reads any
  /// status from 1 to 128 of a merge driver as a conflict, so its usage mistakes must lie above.
  static func outcome(insteadOf usual: Outcome) -> Outcome

  /// Does the work, touching the terminal only through `console`.
  ///
  /// Throw a `UsageError` for what was typed wrongly and a `Failure` for what could not be done.
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
      (.clean, "Done, and nothing to report."),
      (.usage, "The command line could not be understood."),
      (.failure, "The work could not be done."),
    ]
  }
}

/// Inputs that several commands take, declared once: a command holds the group in a property.
///
/// ```swift
/// struct Shared: OptionGroup {
///   @Option("The folder of records.", value: "dir") var store: String?
/// }
/// ```
/// Given to a `Tool` as `everywhere:`, a group is accepted by every command, also by those that do
/// not hold it.
public protocol OptionGroup: SendableMetatype {
  init()
}

/// `gitMerge` and `GitMerge` as they are typed: `git-merge`.
func hyphenated(_ name: some StringProtocol) -> String {
  name.enumerated().reduce(into: "") { word, next in
    if next.element.isUppercase, next.offset > 0 { word += "-" }
    word += next.element.lowercased()
  }
}
