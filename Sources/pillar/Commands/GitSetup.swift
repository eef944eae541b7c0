import Commands
import ExternalPrograms
import GitStores
import Records
import Terminal

struct GitSetup: Command {
  static let name = "git setup"
  static let group = "Git"
  static let summary = "Registers the merge driver and the textconv for this clone, and tests them."
  static let details = [
    "Git then merges records by their fields, and shows their differences as text. The settings are for "
      + "this clone only, so everybody who merges runs the command once. The line in .gitattributes that names the "
      + "drivers is shared by all clones. If it is missing, it is added, and you commit it.",
    "Git stores the full path of the tool. If the tool is moved later, git merges line by line with its own markers, "
      + "or stops the merge. No side is lost.",
    "A merge and a difference are tested in a temporary repository. If the tool does not work as it should, "
      + "nothing is registered.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar git setup", "Run it once in every clone."),
    (
      "pillar git setup --check",
      "Tests whether the registered tool still works, as 'pillar doctor' does."
    ),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "Registered and tested; with --remove, removed."),
    (.findings, "Something does not work; the lines say what."),
    (.usage, "The command line could not be understood, or there is no repository."),
    (.failure, "Git gave no answer, or a file could not be written."),
  ]
  static let synonyms = ["install", "hooks", "driver"]

  let shared = StoreOption()
  @Flag("Only test what is registered.") var check
  @Flag("Remove the settings; git then merges line by line.") var remove
  @Option("The tool that git runs; if left out, this one.", value: "program")
  var tool: String?

  func run(_ console: Console) throws -> Outcome {
    guard !(check && remove) else { throw UsageError("--check and --remove exclude each other") }
    let folder = try shared.folder()
    if let tool, !Drivers.whole(tool).hasPrefix("/") {
      throw UsageError(
        "no program '\(tool.printable)' on the PATH",
        advice:
          "Give the path of its file. Git stores a path, so that it finds the tool from any folder.",
        showsUsage: false)
    }
    let drivers = Drivers(
      Git(in: folder.path), tool: tool.map(Drivers.whole) ?? PresentTool.path,
      presentTool: PresentTool.path)
    let top = try askingGit { try drivers.git.top }
    guard let top else {
      throw UsageError(
        "no git repository with a work tree around '\(folder.path.printable)'",
        advice: "Create one with 'git init'.", showsUsage: false)
    }
    if remove {
      let wasThere = try askingGit { try drivers.remove() }
      console.output(
        wasThere
          ? "The settings were removed. Git now merges records line by line.\n"
          : "Nothing was registered in this clone.\n")
      return .clean
    }
    if !check {
      let tried = try askingGit { try drivers.tryOut() }
      guard tried.allSatisfy(\.holds) else {
        _ = console.report(tried)
        console.error("Nothing was registered. The settings of this clone were not changed.")
        return .findings
      }
      try askingGit { try drivers.register() }
      try nameRecords(drivers, top, console)
    }
    return console.report(try askingGit { try drivers.examine() }) ? .clean : .findings
  }

  /// Adds the line that names the drivers to `.gitattributes`, if no attributes name them yet.
  private func nameRecords(_ drivers: Drivers, _ top: String, _ console: Console) throws {
    let (isNamed, prefix) = try askingGit { (try drivers.isNamed, try drivers.git.prefix) }
    guard !isNamed else { return }
    let path = top + "/.gitattributes"
    // If the file exists and cannot be read, the command fails and does not overwrite it.
    var text = try onDisk { () throws(DiskError) in
      try Disk.exists(path) ? try Disk.read(path) : []
    }
    if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
    text += Array((Drivers.attributesLine(prefix) + "\n").utf8)
    try replaceFile(path, with: text)
    console.error("wrote \(path.printable): commit it, so that it is in every clone")
  }
}
