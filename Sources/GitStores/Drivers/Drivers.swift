public import ExternalPrograms
import Records
import Terminal

/// The merge driver and the textconv that let git merge records by their meaning and show them as text. Attributes in
/// the repository name them for the records. Settings say which commands they are; every clone needs its own
/// settings.
public struct Drivers {
  public let git: Git
  /// How the tool is called: a path, or a name that is looked up in `PATH`.
  public let tool: String

  /// One condition that was checked: whether it holds, a message, and what to do if it does not hold.
  public struct Examined {
    public let holds: Bool
    public let words: String
    public var advice: String

    public init(holds: Bool, words: String, advice: String = "") {
      (self.holds, self.words, self.advice) = (holds, words, advice)
    }
  }

  /// The path of the tool that runs now.
  private let presentTool: String

  public init(_ git: Git, tool: String, presentTool: String) {
    (self.git, self.tool, self.presentTool) = (git, tool, presentTool)
  }

  /// The absolute path of a tool. Links in it are not followed. A name is looked up in `PATH`.
  public static func whole(_ tool: String) -> String {
    guard tool.contains("/") else { return Program.file(of: tool) ?? tool }
    guard !tool.hasPrefix("/") else { return tool }
    let path = tool.hasPrefix("./") ? tool.dropFirst(2) : tool[...]
    return Disk.workingFolder + (Disk.workingFolder.hasSuffix("/") ? "" : "/") + path
  }

  /// The settings of git that register both commands, by name.
  public var settings: [(name: String, value: String)] {
    [
      ("merge.pillar.name", "records, by their meaning"),
      ("merge.pillar.driver", DriverCommand.merge.text(for: tool)),
      ("diff.pillar.textconv", DriverCommand.textconv.text(for: tool)),
    ]
  }

  public func register() throws { for (name, value) in settings { try git.set(name, to: value) } }

  /// Removes the settings. Returns whether there were any.
  public func remove() throws -> Bool {
    let removed = [
      try git.removeSettings(under: "merge.pillar"), try git.removeSettings(under: "diff.pillar"),
    ]
    return removed.contains(true)
  }

  /// Whether git's attributes name the drivers for the records.
  public var isNamed: Bool {
    get throws {
      try git.attribute("merge", of: "store.json") == "pillar"
        && git.attribute("diff", of: "store.json") == "pillar"
    }
  }

  /// The line of `.gitattributes` that names the drivers. `prefix` is the store's folder in the repository.
  public static func attributesLine(_ prefix: String) -> String {
    let pattern = "/\(prefix)**/*.json"
    let isPlain = pattern.utf8.allSatisfy { byte in
      (0x21..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    let written =
      isPlain
      ? pattern
      : "\"" + pattern.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    return "\(written) merge=pillar diff=pillar"
  }

  // MARK: Whether it works

  /// Checks everything that must be so that git merges records by their meaning and shows them as text. The registered
  /// commands are tried in a repository made for the purpose.
  public func examine() throws -> [Examined] {
    var found: [Examined] = []
    let isNamed = try isNamed
    found.append(
      Examined(
        holds: isNamed,
        words: isNamed
          ? ".gitattributes names the drivers for the records"
          : "no .gitattributes names the merge driver and the textconv for the records",
        advice: "'pillar git setup' adds the line to .gitattributes; then commit that file."))
    found += isNamed ? try recordsWithoutDriver() : []
    let driver = try git.setting("merge.pillar.driver")
    let textconv = try git.setting("diff.pillar.textconv")
    guard let driver, let textconv else {
      let missing = driver == nil ? "the merge driver is" : "the textconv is"
      let consequence =
        isNamed ? "; until then git merges records line by line without saying so" : ""
      return found + [
        Examined(
          holds: false, words: "\(missing) not registered in this clone\(consequence)",
          advice: "Run 'pillar git setup'.")
      ]
    }
    let registered = [(DriverCommand.merge, driver), (.textconv, textconv)]
    let others = registered.compactMap { command, text in notOurs(command, text) }
    guard others.isEmpty else { return found + others }
    found.append(Examined(holds: true, words: "both drivers are registered in this clone"))
    return found + (try tryOut(driver, textconv))
  }

  /// The records for which other attributes take the merge driver or the textconv away. A `.gitattributes` in a folder
  /// of the store does so for the records in that folder.
  private func recordsWithoutDriver() throws -> [Examined] {
    let without = try git.filesWithout(["merge", "diff"], "pillar", ending: ".json")
    return [("merge", "merged by their meaning"), ("diff", "shown as text")].compactMap {
      name, what in
      guard let files = without[name], let first = files.first else { return nil }
      let count = files.count == 1 ? "1 record is" : "\(files.count) records are"
      return Examined(
        holds: false, words: "\(count) not \(what): other attributes hold for \(first)",
        advice:
          "Look for a .gitattributes or .git/info/attributes with a line for these files, and remove the line. "
          + "'git check-attr -a -- FILE' prints the attributes of a file.")
    }
  }

  /// What is wrong with a registered command that does not call this tool. Such a command is never started. `nil` if
  /// it does call this tool.
  private func notOurs(_ command: DriverCommand, _ text: String) -> Examined? {
    let advice = "Run 'pillar git setup' to register this tool. No other command is ever started."
    guard !command.isFormer(text) else {
      return Examined(
        holds: false,
        words:
          "the \(command.words) of this clone was registered by an earlier version of this tool: if git "
          + "cannot start it, one side of a merge is lost", advice: advice)
    }
    guard let other = command.tool(in: text) else {
      return Examined(
        holds: false,
        words:
          "the \(command.words) of this clone is not the command that 'pillar git setup' writes: "
          + text, advice: advice)
    }
    guard other.hasPrefix("/") else {
      return Examined(
        holds: false,
        words:
          "the \(command.words) of this clone calls \(other), and not a path from the root: in "
          + "another terminal or folder git may not find it", advice: advice)
    }
    guard other != tool, !Self.isSameFile(other, presentTool) else { return nil }
    return Examined(
      holds: false,
      words: "the \(command.words) of this clone calls \(other), but this tool is \(tool)",
      advice: advice)
  }

  /// Whether two ways to call a tool lead to the same file. A relative path never does: it depends on the folder in
  /// which git runs, and could even lead to a program that came with a contribution.
  public static func isSameFile(_ a: String, _ b: String) -> Bool {
    let files = [a, b].map { tool in
      tool.contains("/") && !tool.hasPrefix("/")
        ? nil : Program.file(of: tool).flatMap { try? Disk.real($0) }
    }
    return files[0] != nil && files[0] == files[1]
  }

  /// The tool that a command calls, for messages. If it is unknown, the command itself.
  private func called(_ text: String, _ command: DriverCommand) -> String {
    command.tool(in: text) ?? text
  }

  /// Tries the commands for this tool, even if others are registered.
  public func tryOut() throws -> [Examined] {
    try tryOut(DriverCommand.merge.text(for: tool), DriverCommand.textconv.text(for: tool))
  }

  private func tryOut(_ driver: String, _ textconv: String) throws -> [Examined] {
    func version(_ status: String, _ paragraphs: String) -> String {
      #"{"answers": {"R4": {"status": "\#(status)", "summary": [\#(paragraphs)]}}}"# + "\n"
    }
    let trial = try DriverTrial(
      merge: driver, textconv: textconv, path: "records/2013/XAA/implementation.json",
      versions: (
        version("considered", #""one""#), version("planned", #""one""#),
        version("considered", #""one", "two""#)
      ))
    let merged = trial.merged.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let mergesWell = merged.contains("\"planned\"") && merged.contains("\"two\"")
    let showsWell = trial.difference.contains("+R4 › summary: two")
    let said = trial.messages.split(separator: "\n").first.map { ": \($0)" } ?? ""
    let advice = "Run 'pillar git setup' with the tool that git should call."
    return [
      Examined(
        holds: mergesWell,
        words: mergesWell
          ? "a merge of two edits of one answer was tried: it kept both edits"
          : "a merge was tried with \(called(driver, .merge)): it failed\(said)", advice: advice
      ),
      Examined(
        holds: showsWell,
        words: showsWell
          ? "a diff was tried: it shows a record as text"
          : "a diff was tried with \(called(textconv, .textconv)): it does not show a record as text\(said)",
        advice: advice),
    ]
  }
}
