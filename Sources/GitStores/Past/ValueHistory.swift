public import Diagnostics
public import ExternalPrograms
public import JSONText
import Records

/// The change of a value by one commit, or by an edit that is not committed.
public struct ValueChange {
  /// The value's name within its file.
  public let key: String
  /// `nil` if the change is on the disk only.
  public let commit: Git.Commit?
  public let old: JSONValue?
  public let new: JSONValue?
}

/// The changes of some values in some files, found by comparing the versions of the files that git has. A commit that
/// only reformats a file, or changes other values in it, is left out. A version that is not JSON counts as the
/// version before it.
public struct ValueHistory {
  /// Returns the values to follow in a file's content, by name.
  public typealias Selection = (JSONValue) -> [ExactText: JSONValue]

  /// The changes of each file, by its path, the earliest first.
  public private(set) var changes: [String: [ValueChange]] = [:]
  /// The selected values of each file as they are in `commit`, by the path of the file.
  public private(set) var latest: [String: [ExactText: JSONValue]] = [:]
  private let objects: GitObjects
  private var roots: [String: JSONValue] = [:]
  private let reader = ContentReader()

  /// Compares from the first commit up to `commit`, in every folder where the store ever was.
  public init(
    of paths: [String], in places: StorePlaces, upTo commit: String, _ git: Git,
    _ objects: GitObjects, _ selection: Selection
  ) throws {
    self.objects = objects
    let files = FileHistory(git, places.folders)
    let present = try files.objects(at: paths, in: commit)
    let all = try files.steps(of: paths, upTo: commit)
    for (path, last) in zip(paths, present) {
      var steps = all[path] ?? []
      if !Self.isLine(steps, to: last) {
        // Asked about several files, git lists the commits of every branch that changed any of them. So the steps of
        // this file may not follow each other. Asked about this file alone, git leaves out the branches that did not
        // change it.
        steps = try files.steps(of: [path], upTo: commit)[path] ?? []
      }
      try read(steps.map(\.file), path, last)
      latest[path] = values(last, selection)
      for (commit, file) in steps {
        carryOver(file)
        let old = file.old.map { values($0, selection) }
        changes[path, default: []] += Self.changes(
          from: old, to: values(file.new, selection), by: commit)
      }
    }
  }

  /// Whether each step begins with the object that the step before it made, and the last step made `last`.
  private static func isLine(_ steps: [FileHistory.Step], to last: String?) -> Bool {
    var reached: String?
    for step in steps {
      if step.file.old.count > 1 || step.file.old.first != .some(reached) { return false }
      reached = step.file.new
    }
    return reached == last
  }

  /// If the new version is not JSON, the version before it is used in its place.
  private mutating func carryOver(_ file: Git.ChangedFile) {
    guard let new = file.new, roots[new] == nil else { return }
    roots[new] = file.old.lazy.compactMap { [roots] in $0.flatMap { roots[$0] } }.first
  }

  /// Reads all versions that were not read yet, in one request to git.
  private mutating func read(_ files: [Git.ChangedFile], _ path: String, _ last: String?) throws {
    let names = Set(files.flatMap { $0.old + [$0.new] } + [last]).compactMap { $0 }
    let entries = names.filter { roots[$0] == nil }.map { Git.Entry(path: path, object: $0) }
    for (entry, bytes) in zip(entries, try objects.contents(of: entries)) {
      roots[entry.object] = reader.root(of: SourceText(name: path, bytes: bytes))
    }
  }

  private func values(_ object: String?, _ selection: Selection) -> [ExactText: JSONValue] {
    object.flatMap { roots[$0] }.map(selection) ?? [:]
  }

  /// A value has changed if it differs from the value in every one of `olds`. These are the versions in the parent
  /// commits, none for a first commit.
  public static func changes(
    from olds: [[ExactText: JSONValue]], to new: [ExactText: JSONValue], by commit: Git.Commit?
  ) -> [ValueChange] {
    let names = Set(olds.flatMap(\.keys)).union(new.keys)
    let keys = names.map(\.text).sorted(by: naturallyPrecedes)
    return keys.filter { key in
      (olds.isEmpty ? [[:]] : olds).allSatisfy { !isSame($0[key], new[key]) }
    }.map { ValueChange(key: $0, commit: commit, old: olds.first?[$0], new: new[$0]) }
  }

  private static func isSame(_ a: JSONValue?, _ b: JSONValue?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.equals(b)
  }
}

/// A class, so that the copies of a struct share the reader.
private final class ContentReader {
  private var reader = JSONReader()

  func root(of source: SourceText) -> JSONValue? { reader.read(source).document?.root }
}
