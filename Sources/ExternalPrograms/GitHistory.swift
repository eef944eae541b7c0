extension Git {
  /// A commit, with the files that it changed.
  public struct Commit: Sendable {
    public var name: String
    /// The names of its parent commits.
    public var parents: [String]
    public var author: String
    /// The day on which its author made it, in the author's time zone: `2013-04-02`.
    public var date: String
    /// The first line of its message.
    public var subject: String
    public var files: [ChangedFile]
  }

  /// A file that in a commit differs from its version in every parent.
  public struct ChangedFile: Sendable {
    /// The path from the top of the repository.
    public var path: String
    /// The names of its objects in the parents, one for each; `nil` if the parent does not have the file.
    public var old: [String?]
    /// The name of its object in the commit; `nil` if the commit removed the file.
    public var new: String?

    public init(path: String, old: [String?], new: String?) {
      (self.path, self.old, self.new) = (path, old, new)
    }
  }

  /// The commits that changed some of these files, up to `commit`, the oldest first. The paths begin at
  /// the top of the repository.
  ///
  /// A merge commit is included only if a file in it differs from all of its parents.
  public func commits(changing paths: [String], upTo commit: String) throws -> [Commit] {
    let words = [
      "log", "-z", "--raw", "-c", "--no-abbrev", "--no-renames",
      "--no-color", "--no-show-signature", "--no-notes", "--no-ext-diff", "--encoding=UTF-8",
      "--date=short", "--topo-order", "--reverse", "--format=\(Self.mark)%H %ad %P%x00%an%x00%s",
      commit, "--",
    ]
    let result = try door.runAtTop(words + paths)
    guard result.status == 0 else { throw GitError(words, result) }
    return Self.commits(result.output)
  }

  /// No author's name and no path of a record begins with this character.
  private static let mark = "\u{1}"

  /// Reads git's output. All fields end with a zero byte. A commit is `<mark><name> <date> <parents>…`,
  /// the author, the subject. Then for each file follow `:<mode>… <object>… <letters>` and its path.
  private static func commits(_ answer: [UInt8]) -> [Commit] {
    var commits: [Commit] = []
    // An empty subject is a field as well, so empty fields are kept.
    let fields = answer.split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    var rest = fields[...]
    while let field = rest.popFirst() {
      let words = field.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
      if field.hasPrefix(mark), words.count >= 2, rest.count >= 2 {
        commits.append(
          Commit(
            name: String(words[0].dropFirst()), parents: Array(words.dropFirst(2)),
            author: rest.removeFirst(), date: words[1], subject: rest.removeFirst(), files: []))
      } else if let first = words.first, first.hasPrefix(":"), let path = rest.popFirst(),
        let last = commits.indices.last
      {
        let parents = first.prefix { $0 == ":" }.count
        guard words.count > 2 * parents + 1 else { continue }
        let objects = words[(parents + 1)...].prefix(parents + 1).map { word in
          word.allSatisfy { $0 == "0" } ? nil : word
        }
        commits[last].files.append(
          ChangedFile(path: path, old: Array(objects.dropLast()), new: objects[parents]))
      }
    }
    return commits
  }
}
