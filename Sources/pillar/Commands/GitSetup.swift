import Commands
import ExternalPrograms
import GitStores
import Records
import Terminal

struct GitSetup: Command {
  static let name = "git setup"
  static let group = "Git"
  static let summary = "Registers the merge driver and the textconv for this clone, and tries them."
  static let details = [
    "Git then merges records by what they say, and shows their differences as prose. The settings are of "
      + "this clone alone: everybody who merges runs it once. The line of .gitattributes that names the "
      + "drivers is shared; where it is missing, it is added, to be committed.",
    "Git is given the tool's whole path. Where it cannot be started later, because it was moved, git merges "
      + "the lines and leaves its markers, or gives the merge up, and no side is lost.",
    "A merge and a difference are tried in a repository that is made for it and removed. Where the tool does not "
      + "do what it should, nothing is registered.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar git setup", "Once in every clone."),
    ("pillar git setup --check", "Whether it still works; 'pillar doctor' asks, too."),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "Registered and tried; with --remove, taken back."),
    (.findings, "Something does not work; the lines say what."),
    (.usage, "The command line could not be understood, or there is no repository."),
    (.failure, "Git could not be asked, or a file not written."),
  ]
  static let synonyms = ["install", "hooks", "driver"]

  let shared = StoreOption()
  @Flag("Only try what is registered.") var check
  @Flag("Take the settings back; git then merges line by line.") var remove
  @Option("The tool that git is to call; this one if left out.", value: "program")
  var tool: String?

  func run(_ console: Console) throws -> Outcome {
    guard !(check && remove) else { throw UsageError("--check and --remove exclude each other") }
    let folder = try shared.folder()
    if let tool, !Drivers.whole(tool).hasPrefix("/") {
      throw UsageError(
        "no program '\(tool.printable)' on the PATH",
        advice: "Name its file: git is given a path, so that it finds the tool from everywhere.",
        showsUsage: false)
    }
    let drivers = Drivers(
      Git(in: folder.path), tool: tool.map(Drivers.whole) ?? PresentTool.path,
      presentTool: PresentTool.path)
    let top = try askingGit { try drivers.git.top }
    guard let top else {
      throw UsageError(
        "no git repository with a work tree around '\(folder.path.printable)'",
        advice: "Begin one with 'git init'.", showsUsage: false)
    }
    if remove {
      let wasThere = try askingGit { try drivers.remove() }
      console.output(
        wasThere
          ? "The settings are taken back: git merges records line by line.\n"
          : "Nothing was registered in this clone.\n")
      return .clean
    }
    if !check {
      let tried = try askingGit { try drivers.tryOut() }
      guard tried.allSatisfy(\.holds) else {
        _ = console.report(tried)
        console.error("Nothing was registered: the settings of this clone are as they were.")
        return .findings
      }
      try askingGit { try drivers.register() }
      try nameRecords(drivers, top, console)
    }
    return console.report(try askingGit { try drivers.examine() }) ? .clean : .findings
  }

  /// Adds the line that names the drivers where no attributes do.
  private func nameRecords(_ drivers: Drivers, _ top: String, _ console: Console) throws {
    let (isNamed, prefix) = try askingGit { (try drivers.isNamed, try drivers.git.prefix) }
    guard !isNamed else { return }
    let path = top + "/.gitattributes"
    // One that is there and cannot be read must not be written anew.
    var text = try onDisk { () throws(DiskError) in
      try Disk.exists(path) ? try Disk.read(path) : []
    }
    if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
    text += Array((Drivers.attributesLine(prefix) + "\n").utf8)
    try replaceFile(path, with: text)
    console.error("wrote \(path.printable): commit it, so that it holds in every clone")
  }
}
