extension Git {
  /// A commit that changed files, and what each of them was before and after.
  public struct Commit: Sendable {
    public var name: String
    /// The names of the commits that it followed.
    public var parents: [String]
    public var author: String
    /// The day its author made it, by the author's own clock: `2013-04-02`.
    public var date: String
    /// The first line of its message.
    public var subject: String
    public var files: [ChangedFile]
  }

  /// A file that differs from what it was in every commit that this one followed.
  public struct ChangedFile: Sendable {
    /// From the top of the repository.
    public var path: String
    /// The objects before, one for each commit that it followed; `nil` where there was no file.
    public var old: [String?]
    /// The object after; `nil` where the file was removed.
    public var new: String?

    public init(path: String, old: [String?], new: String?) {
      (self.path, self.old, self.new) = (path, old, new)
    }
  }

  /// The commits up to one that changed some of the files, the earliest first; their paths begin at the
  /// top of the repository.
  ///
  /// A merge is among them only where it made something that no side had.
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

  /// No name of an author and no path of a record begins with it.
  private static let mark = "\u{1}"

  /// Reads `<mark><name> <date> <parents>…`, the author and the subject, then for each file `:<mode>… <object>…
  /// <letters>` and its path, all ended by zero bytes.
  private static func commits(_ answer: [UInt8]) -> [Commit] {
    var commits: [Commit] = []
    // An empty subject is a field as well.
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
