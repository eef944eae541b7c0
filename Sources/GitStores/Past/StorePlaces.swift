public import ExternalPrograms
import Records

// A store may have been moved within its repository: `records/` became `data/records/`. A record keeps its history
// when the store is moved. The commit that moves it changes no record.

/// The folders where a store was, the present one first. They begin at the top of the repository and end with a
/// slash.
public struct StorePlaces {
  public private(set) var folders: [String]
  private let git: Git
  private let end: String
  /// The files of a commit, by the commit's name: the path of each file and its object.
  private var listings: [String: [String: String]] = [:]

  /// `top` is the folder of the store in the commit `end`.
  public init(from top: String, upTo end: String, _ git: Git) throws {
    (folders, self.git, self.end) = ([top], git, end)
    var number = 0
    while number < folders.count {
      for folder in try before(folders[number]) where !folders.contains(folder) {
        folders.append(folder)
      }
      number += 1
    }
  }

  /// The folders of a store on the disk. The store may have been moved without a commit: then the largest store that
  /// `end` has, but the disk no longer has, counts as the same store. `root` is the top of the work tree.
  public init(onDisk top: String, below root: String, upTo end: String, _ git: Git) throws {
    self.init(top, end, git)
    let files = try files(of: end)
    guard files[top + "store.json"] == nil else {
      self = try StorePlaces(from: top, upTo: end, git)
      return
    }
    let gone = try Self.stores(in: files).filter { place in
      try onDisk { () throws(DiskError) in try !Disk.exists("\(root)/\(place)store.json") }
    }
    let source = gone.max { Self.size(of: $0, files) < Self.size(of: $1, files) }
    if let source {
      folders += try StorePlaces(from: source, upTo: end, git).folders.filter { $0 != top }
    }
  }

  private init(_ top: String, _ end: String, _ git: Git) {
    (folders, self.git, self.end) = ([top], git, end)
  }

  /// The folders from which the store in a folder was moved there.
  private mutating func before(_ folder: String) throws -> [String] {
    let name = folder + "store.json"
    var found: [String] = []
    for commit in try git.commits(changing: [name], upTo: end) {
      let began = commit.files.contains { file in
        file.path == name && file.new != nil && file.old.allSatisfy { $0 == nil }
      }
      guard began else { continue }
      for parent in commit.parents {
        if let source = try source(of: folder, in: commit.name, from: parent) {
          found.append(source)
        }
      }
    }
    return found
  }

  /// The folder from which a commit took the files of the store in `folder`. It must be a store of the parent commit
  /// that is gone in this commit or in the commit `end`: it was moved, or copied and removed later.
  private mutating func source(
    of folder: String, in commit: String, from parent: String
  ) throws -> String? {
    let (now, last) = (try files(of: commit), try files(of: end))
    let then = try files(of: parent)
    let candidates = Self.stores(in: then).filter { place in
      place != folder && (now[place + "store.json"] == nil || last[place + "store.json"] == nil)
    }.map { place in
      (
        place,
        then.count {
          $0.key.hasPrefix(place) && now[folder + $0.key.dropFirst(place.count)] == $0.value
        }
      )
    }
    return candidates.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
  }

  private static func stores(in files: [String: String]) -> [String] {
    files.keys.filter { $0 == "store.json" || $0.hasSuffix("/store.json") }
      .map { String($0.dropLast("store.json".count)) }.sorted()
  }

  private static func size(of folder: String, _ files: [String: String]) -> Int {
    files.keys.count { $0.hasPrefix(folder) }
  }

  private mutating func files(of commit: String) throws -> [String: String] {
    if let known = listings[commit] { return known }
    let files = Dictionary(
      try git.allFiles(of: commit).map { ($0.path, $0.object) }, uniquingKeysWith: { a, _ in a })
    listings[commit] = files
    return files
  }
}
