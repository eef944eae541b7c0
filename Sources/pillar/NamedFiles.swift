import Commands
import Diagnostics
import GitStores
import JSONText
import Records
import Terminal

/// The JSON files that the arguments of a command name. A folder stands for all `.json` files below it, `-` for
/// standard input. Each file is listed once: if a folder holds a file and links to this file, only the file is listed.
struct NamedFiles {
  private(set) var names: [String] = []
  /// Folders that cannot be listed, and why.
  private(set) var unlisted: [DiskError] = []
  /// Folders that hold no `.json` file.
  private(set) var emptyFolders: [String] = []

  /// - Throws: A `UsageError` that lists all names at which there is no file or folder.
  init(_ typed: [String]) throws {
    var problems: [UsageProblem] = []
    var known: Set<ExactText> = []
    for name in typed {
      switch Self.kind(name) {
      case .nothing:
        problems.append(
          .other(message: "there is no file or folder '\(name.printable)'", advice: ""))
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

  /// What is at a path. If this cannot be found out, `.file`: then reading it fails, and the error says the reason.
  private static func kind(_ name: String, followingLinks: Bool = true) -> Disk.Kind {
    name == "-" ? .file : (try? Disk.kind(of: name, followingLinks: followingLinks)) ?? .file
  }

  /// The path of a file with all links followed; `name` itself if that fails. Two names of one file give the same path.
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
