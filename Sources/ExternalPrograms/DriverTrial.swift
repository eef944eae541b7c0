/// Tests git's merge driver and textconv filter in a temporary repository, which is removed afterwards.
///
/// Two branches change the only line of one file. git's own merge cannot merge such changes.
public struct DriverTrial: Sendable {
  /// The file after the merge; `nil` if the merge failed.
  public let merged: [UInt8]?
  /// What `git diff` printed between two versions of the file.
  public let difference: String
  /// What git and the drivers printed to standard error.
  public let messages: String

  /// Tests a merge driver and a textconv filter. Both are command lines, as in git's settings.
  ///
  /// `path` is the path of the file; a driver may see from it which record the file holds. `versions` are
  /// the texts of the file: the merge base, ours and theirs.
  ///
  /// - Throws: A `ProgramError` if git, mktemp or rm is missing.
  public init(
    merge: String, textconv: String, path: String,
    versions: (base: String, ours: String, theirs: String)
  ) throws {
    let made = try Program("mktemp", installation: "It is part of every Unix system.").run(["-d"])
    guard made.status == 0 else { throw GitError(.failed, ["mktemp"], made.error) }
    // TMPDIR may be relative to the working folder, but git is started in other folders.
    let folder = HostFiles.absolute(String(decoding: made.output.dropLast(), as: UTF8.self))
    defer {
      _ = try? Program("rm", installation: "It is part of every Unix system.").run([
        "-rf", "--", folder,
      ])
    }
    var errors = ""
    func git(_ words: [String], input: [UInt8] = []) throws -> (status: Int32, output: [UInt8]) {
      let settings = [
        "merge.pillar.driver=\(merge)", "diff.pillar.textconv=\(textconv)", "user.name=Trial",
        "user.email=trial@example.org",
      ].flatMap { ["-c", $0] }
      let result = try GitDoor.runInTrial(folder, settings + words, input: input)
      errors += result.error
      return (result.status, result.output)
    }
    _ = try git(["init", "-q", "--template=", folder])
    _ = try git(["fast-import", "--quiet"], input: Self.history(path, versions))
    _ = try git(["checkout", "-q", "ours"])
    let outcome = try git(["merge", "-q", "--no-edit", "theirs"]).status
    merged = outcome == 0 ? try git(["show", "HEAD:" + path]).output : nil
    difference = String(decoding: try git(["diff", "base", "theirs"]).output, as: UTF8.self)
    messages = errors
  }

  /// Three commits, in the format that `git fast-import` reads.
  private static func history(
    _ path: String, _ versions: (base: String, ours: String, theirs: String)
  ) -> [UInt8] {
    func data(_ text: String) -> String { "data \(text.utf8.count)\n\(text)\n" }
    func commit(_ branch: String, from parent: String?, _ text: String) -> String {
      "commit refs/heads/\(branch)\ncommitter Trial <trial@example.org> 0 +0000\n" + data(branch)
        + (parent.map { "from refs/heads/\($0)\n" } ?? "")
        + "M 100644 inline .gitattributes\n" + data("*.json merge=pillar diff=pillar\n")
        + "M 100644 inline \(path)\n" + data(text)
    }
    let text =
      commit("base", from: nil, versions.base) + commit("ours", from: "base", versions.ours)
      + commit("theirs", from: "base", versions.theirs)
    return Array(text.utf8)
  }
}
