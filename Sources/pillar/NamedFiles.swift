import Commands
import Diagnostics
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
    var known: Set<String> = []
    for typed in typed {
      // Programs that read the report know files by their plain paths.
      let name = typed.hasPrefix("./") && typed.count > 2 ? String(typed.dropFirst(2)) : typed
      guard name == "-" || Disk.exists(name) else {
        problems.append(.other(message: "nothing at '\(name.printable)'", advice: ""))
        continue
      }
      guard name != "-", Disk.isFolder(name) else {
        if known.insert(name == "-" ? name : Disk.real(name)).inserted { names.append(name) }
        continue
      }
      let (files, unlisted) = Self.files(below: name)
      self.unlisted += unlisted
      if files.isEmpty, unlisted.isEmpty { emptyFolders.append(name) }
      let links = Set(files.filter(Disk.isLink))
      let taken = (files.filter { !links.contains($0) } + files.filter(links.contains)).filter {
        known.insert(Disk.real($0)).inserted
      }
      names += taken.sorted(by: naturallyPrecedes)
    }
    guard problems.isEmpty else { throw UsageError(problems) }
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
    do throws(DiskError) {
      return SourceText(name: name, bytes: try Disk.read(name))
    } catch {
      throw Failure("\(error)".printable)
    }
  }
}
