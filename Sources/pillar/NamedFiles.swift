import Commands
import Diagnostics
import GitStores
import JSONText
import Records
import Terminal

/// JSON files as they were named on the command line: each itself, a folder for every `.json` below
/// it, `-` for standard input; none twice, and of a file and links to it in a folder the file.
struct NamedFiles {
  private(set) var names: [String] = []
  /// Folders that cannot be listed, and why.
  private(set) var unlisted: [DiskError] = []
  /// Folders in which there is no `.json`.
  private(set) var emptyFolders: [String] = []

  /// - Throws: A `UsageError` that names everything that is not there.
  init(_ typed: [String]) throws {
    var problems: [UsageProblem] = []
    var known: Set<ExactText> = []
    for name in typed {
      switch Self.kind(name) {
      case .nothing:
        problems.append(.other(message: "nothing at '\(name.printable)'", advice: ""))
      case .folder:
        let (files, unlisted) = Self.files(below: name)
        self.unlisted += unlisted
        if files.isEmpty, unlisted.isEmpty { emptyFolders.append(name) }
        let isLink = { Self.kind($0, followingLinks: false) == .link }
        let taken = (files.filter { !isLink($0) } + files.filter(isLink)).filter {
          known.insert(ExactText(Self.real($0))).inserted
        }
        names += taken.sorted(by: naturallyPrecedes)
      default: if known.insert(ExactText(Self.real(name))).inserted { names.append(name) }
      }
    }
    guard problems.isEmpty else { throw UsageError(problems) }
  }

  /// What stands under a name. Where that cannot be known it passes for a file, and reading it says why
  /// it cannot be read.
  private static func kind(_ name: String, followingLinks: Bool = true) -> Disk.Kind {
    name == "-" ? .file : (try? Disk.kind(of: name, followingLinks: followingLinks)) ?? .file
  }

  /// What a file's names have in common; the name itself where that cannot be known.
  private static func real(_ name: String) -> String {
    name == "-" ? name : (try? Disk.real(name)) ?? name
  }

  private static func files(
    below folder: String
  ) -> (names: [String], unlisted: [DiskError]) {
    let beginning = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    var unlisted: [DiskError] = []
    let found = (try? Disk.files(under: folder) { unlisted.append($0) }) ?? []
    return (found.filter { $0.hasSuffix(".json") }.map { beginning + $0 }, unlisted)
  }

  /// The text of a file, or of standard input.
  static func text(of name: String, _ console: Console) throws(Failure) -> SourceText {
    if name == "-" { return SourceText(name: name, bytes: try console.input()) }
    return try onDisk { () throws(DiskError) in SourceText(name: name, bytes: try Disk.read(name)) }
  }
}
