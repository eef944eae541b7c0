public import ExternalPrograms
import Records
import Terminal

/// What git must know for records to be merged and shown by what they say: attributes that name the
/// drivers, which are shared, and settings that say what they are, which every clone makes for itself.
public struct Drivers {
  public let git: Git
  /// How the tool is called: a path, or a name that is looked up.
  public let tool: String

  /// One thing that must hold, and what to do where it does not.
  public struct Examined {
    public let holds: Bool
    public let words: String
    public var advice: String

    public init(holds: Bool, words: String, advice: String = "") {
      (self.holds, self.words, self.advice) = (holds, words, advice)
    }
  }

  /// The tool that runs now, as a path.
  private let presentTool: String

  public init(_ git: Git, tool: String, presentTool: String) {
    (self.git, self.tool, self.presentTool) = (git, tool, presentTool)
  }

  /// A path that begins at the root, its links not followed; of a name, the program that `PATH` has.
  public static func whole(_ tool: String) -> String {
    guard tool.contains("/") else { return Program.file(of: tool) ?? tool }
    guard !tool.hasPrefix("/") else { return tool }
    let path = tool.hasPrefix("./") ? tool.dropFirst(2) : tool[...]
    return Disk.workingFolder + (Disk.workingFolder.hasSuffix("/") ? "" : "/") + path
  }

  /// The settings, by name.
  public var settings: [(name: String, value: String)] {
    [
      ("merge.pillar.name", "records, by what they say"),
      ("merge.pillar.driver", DriverCommand.merge.text(for: tool)),
      ("diff.pillar.textconv", DriverCommand.textconv.text(for: tool)),
    ]
  }

  public func register() throws { for (name, value) in settings { try git.set(name, to: value) } }

  /// Whether there was anything to take back.
  public func remove() throws -> Bool {
    let removed = [
      try git.removeSettings(under: "merge.pillar"), try git.removeSettings(under: "diff.pillar"),
    ]
    return removed.contains(true)
  }

  /// Whether the records are named to the drivers.
  public var isNamed: Bool {
    get throws {
      try git.attribute("merge", of: "store.json") == "pillar"
        && git.attribute("diff", of: "store.json") == "pillar"
    }
  }

  /// The line of `.gitattributes` that names them, for a store that stands at a prefix.
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

  /// Everything that must hold, the settings tried in a repository that is made for it.
  public func examine() throws -> [Examined] {
    var found: [Examined] = []
    let isNamed = try isNamed
    found.append(
      Examined(
        holds: isNamed,
        words: isNamed
          ? "the records are named to the drivers" : "no .gitattributes names the drivers",
        advice: "'pillar git setup' adds the line to .gitattributes; commit it."))
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

  /// What is wrong with a command that is not this tool's, and is therefore not started; `nil` for one
  /// that is.
  private func notOurs(_ command: DriverCommand, _ text: String) -> Examined? {
    let advice = "Run 'pillar git setup': it registers this tool. Nothing else is ever tried."
    guard !command.isFormer(text) else {
      return Examined(
        holds: false,
        words: "the \(command.words) of this clone was registered by an earlier version: where git "
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
      words: "the \(command.words) of this clone calls \(other), and this tool is \(tool)",
      advice: advice)
  }

  /// Whether two ways to call a tool lead to one file. A path that does not begin at the root leads to
  /// another file wherever git is started, also to one that came with a contribution.
  public static func isSameFile(_ a: String, _ b: String) -> Bool {
    let files = [a, b].map { tool in
      tool.contains("/") && !tool.hasPrefix("/")
        ? nil : Program.file(of: tool).flatMap { try? Disk.real($0) }
    }
    return files[0] != nil && files[0] == files[1]
  }

  /// The tool that a command calls, for a message.
  private func called(_ text: String, _ command: DriverCommand) -> String {
    command.tool(in: text) ?? text
  }

  /// Tries the commands for the tool, whatever is registered.
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
    let advice = "Run 'pillar git setup' with the tool that git is to call."
    return [
      Examined(
        holds: mergesWell,
        words: mergesWell
          ? "a merge of two edits of one answer was tried, and both are in it"
          : "a merge was tried with \(called(driver, .merge)), and it failed\(said)", advice: advice
      ),
      Examined(
        holds: showsWell,
        words: showsWell
          ? "a difference was tried, and it reads as prose"
          : "a difference was tried with \(called(textconv, .textconv)), and it is not prose\(said)",
        advice: advice),
    ]
  }
}
