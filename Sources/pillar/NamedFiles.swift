import Commands
import Diagnostics
import JSONText
import Records
import Terminal

/// JSON files as they were named on the command line: each itself, a folder for every `.json` below
/// it, `-` for standard input; none twice.
struct NamedFiles {
  private(set) var names: [String] = []
  /// Folders in which there is no `.json`.
  private(set) var emptyFolders: [String] = []

  /// - Throws: A `UsageError` that names everything that is not there, a `Failure` where a folder
  ///   cannot be listed.
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
      let files = name != "-" && Disk.isFolder(name) ? try Self.files(below: name) : [name]
      if files.isEmpty { emptyFolders.append(name) }
      names += files.filter { known.insert($0 == "-" ? $0 : Disk.real($0)).inserted }
    }
    guard problems.isEmpty else { throw UsageError(problems) }
  }

  private static func files(below folder: String) throws -> [String] {
    let beginning = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    do throws(DiskError) {
      return try Disk.files(under: folder).filter { $0.hasSuffix(".json") }
        .sorted(by: naturallyPrecedes).map { beginning + $0 }
    } catch {
      throw Failure("\(error)".printable)
    }
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
