/// A command line tool: its commands and the options that all of them take.
///
/// ```swift
/// let tool = Tool(
///   "pillar", "Keeps a record of what was done.", version: "1.0.0",
///   front: FrontPage.self, everywhere: Shared.self, commands: [Check.self, YearOpen.self])
/// exit(tool.run(Array((programArguments() ?? []).dropFirst()), .system).rawValue)
/// ```
public struct Tool: Sendable {
  public let name: String
  /// What the tool is for, in one sentence.
  public let summary: String
  public let version: String
  /// The command that runs if no command is named.
  public let front: (any Command.Type)?
  /// The options that every command takes, besides `--color` and `--help`.
  public let everywhere: (any OptionGroup.Type)?
  /// The commands in the order of the overview. The groups are in the order of their first commands.
  public let commands: [any Command.Type]

  public init(
    _ name: String, _ summary: String, version: String, front: (any Command.Type)? = nil,
    everywhere: (any OptionGroup.Type)? = nil, commands: [any Command.Type]
  ) {
    self.name = name
    self.summary = summary
    self.version = version
    self.front = front
    self.everywhere = everywhere
    self.commands = commands
  }

  /// Runs one command line and returns how it ended. It neither exits nor throws.
  public func run(_ words: [String], _ console: Console) -> Outcome {
    var invocation = Invocation(tool: self, console: console)
    return invocation.outcome(of: words)
  }

  /// The page that `--help` prints for a command, or for the whole tool; `nil` if there is no such
  /// command.
  public func help(for command: String? = nil, width: Int = 80) -> String? {
    guard let command else { return overview().render(width: width) }
    return commands.first { $0.name == command }.map { page(for: $0).render(width: width) }
  }

  /// New option groups that every command takes: first the tool's own group, then `--color` and `--help`.
  func everywhereGroups() -> [any OptionGroup] {
    (everywhere.map { [$0.init()] } ?? []) + [StandardOptions()]
  }

  /// The command as it is typed: `pillar check`, or just `pillar` for the front page.
  func title(of type: any Command.Type) -> String {
    commands.contains { $0 == type } ? "\(name) \(type.name)" : name
  }
}

/// The options of every command in every tool.
struct StandardOptions: OptionGroup {
  @Option("Whether to use colour.", value: "when") var color = ColorChoice.auto
  @Flag("Print this page.") var help
}

extension Command {
  /// The words of the name: one, or two as in `year open`.
  static var words: [String] { name.split(separator: " ").map(String.init) }
}
