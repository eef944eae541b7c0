public import Diagnostics
public import ExternalPrograms
public import JSONText
import Records

/// What one commit, or what is not committed yet, made of a value.
public struct ValueChange {
  /// The value's name within its file.
  public let key: String
  /// `nil` for what stands in the file on the disk and is not committed.
  public let commit: Git.Commit?
  public let old: JSONValue?
  public let new: JSONValue?
}

/// Who changed some values of some files, found by comparing them between the commits that touched the
/// files: a file that is only written anew, or in which other values change, is no change of theirs, and
/// one that is no JSON for a while says nothing new until it is mended.
public struct ValueHistory {
  /// The values that are followed in a file's content, by name.
  public typealias Selection = (JSONValue) -> [ExactText: JSONValue]

  /// The changes by the path of the file, the earliest first.
  public private(set) var changes: [String: [ValueChange]] = [:]
  /// The values of each file as of the last commit.
  public private(set) var latest: [String: [ExactText: JSONValue]] = [:]
  private let objects: GitObjects
  private var roots: [String: JSONValue] = [:]
  private let reader = ContentReader()

  /// From the first commit up to one, wherever the store stood.
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
        // Branches differed in several files, and of this one a side was dropped that tells nothing.
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

  /// Whether each commit began with what the one before it made, up to what there is.
  private static func isLine(_ steps: [FileHistory.Step], to last: String?) -> Bool {
    var reached: String?
    for step in steps {
      if step.file.old.count > 1 || step.file.old.first != .some(reached) { return false }
      reached = step.file.new
    }
    return reached == last
  }

  /// What is no JSON stands for what was there before.
  private mutating func carryOver(_ file: Git.ChangedFile) {
    guard let new = file.new, roots[new] == nil else { return }
    roots[new] = file.old.lazy.compactMap { [roots] in $0.flatMap { roots[$0] } }.first
  }

  /// Reads what is not known yet, all at once.
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

  /// A value is changed where it is as in none of the commits that were followed.
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

/// A reader that can be kept in a value that is copied.
private final class ContentReader {
  private var reader = JSONReader()

  func root(of source: SourceText) -> JSONValue? { reader.read(source).document?.root }
}
