import Diagnostics
public import ExternalPrograms
import RecordRules
public import Records

/// A store in a commit or in git's index, read as if it were checked out: `Standing` decides in the same way for git
/// and for the disk what an entry is to the reader.
public final class StoreInGit {
  /// The store's folder, with a slash at its end, counted from where the paths of the entries begin.
  private let folder: String
  private let all: [Git.Entry]
  private let objects: GitObjects
  private lazy var tree = GitTree(all, objects)

  /// `entries` are all entries of git, also those outside the store, because links may lead there.
  public init(_ folder: String = "", of entries: [Git.Entry], _ objects: GitObjects) {
    (self.folder, all, self.objects) = (folder, entries, objects)
  }

  /// The entries in the store. Their paths begin at the store.
  private var own: [Git.Entry] {
    guard !folder.isEmpty else { return all }
    return all.compactMap { entry in
      guard entry.path.utf8.starts(with: folder.utf8) else { return nil }
      var entry = entry
      entry.path = String(Substring(entry.path.utf8.dropFirst(folder.utf8.count)))
      return entry
    }
  }

  /// Reads the store. What cannot be read is in its `unread`.
  public func store(named name: String, judging: Bool = true) throws -> Store {
    let store = Store(name: name, files: try files(), judging: judging)
      .unsettled(foreignRepositories(repositories, in: name))
    return own.contains { StoreFolder.isWriteList($0.path) } ? store.betweenWrites : store
  }

  /// The folders of the store that are repositories of their own. This repository does not have their files.
  private var repositories: [String] { foreignFolders(own) }

  /// The store's files, or only the `wanted` ones. The paths of `wanted` begin at the store.
  public func files(only wanted: [Git.Entry]? = nil) throws -> [StoreFile] {
    var files: [StoreFile] = []
    var texts: [(path: String, entry: Git.Entry)] = []
    var told: Set<ExactText> = []
    for entry in wanted ?? own {
      let (place, standing) = standing(of: entry)
      switch standing {
      case .record: texts.append((place, entry))
      case .link:
        let target = try tree.target(ofLink: folder + place, within: folder)
        if case .file(let file) = target, RecordPath(place) != nil {
          texts.append((place, file))
        } else {
          files.append(StoreFile(link: place, to: target.plain) { () throws(DiskError) in [] })
        }
      case .hidden:
        if HiddenRecord.isMeant(place) { files.append(StoreFile(path: place, bytes: [])) }
      case .misplaced: files.append(StoreFile(path: place, bytes: []))
      case .unread(let error):
        if told.insert(place).inserted { files.append(StoreFile(path: place, error: error)) }
      case .folder, .beside: break
      }
    }
    let contents = try objects.contents(of: texts.map(\.entry))
    return files + zip(texts, contents).map { StoreFile(path: $0.path, bytes: $1) }
  }

  /// Decides what an entry is to the reader. If the reader does not enter a folder above the entry, the answer is
  /// about that folder. If that folder is hidden, the entry itself is hidden.
  private func standing(of entry: Git.Entry) -> (place: String, standing: Standing) {
    let path = entry.path
    var end = path.utf8.startIndex
    while let slash = path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
      let place = String(path[..<slash])
      switch Standing(place, .folder) {
      case .folder: break
      case .hidden: return (path, .hidden)
      case let other: return (place, other)
      }
      end = path.utf8.index(after: slash)
    }
    return (path, Standing(path, entry.kind.onDisk))
  }
}

/// The entries that are repositories of their own, where the reader would enter a folder at their path. A repository
/// at the path of a record is left out: it is reported as a folder in the place of a record.
public func foreignFolders(_ entries: [Git.Entry]) -> [String] {
  entries.filter { entry in
    guard entry.kind == .repository else { return false }
    if case .unread = Standing(entry.path, .folder) { return false }
    return true
  }.map(\.path)
}

extension Git.Entry.Kind {
  /// What is on the disk after git has checked the entry out.
  fileprivate var onDisk: Disk.Kind {
    switch self {
    case .file: .file
    case .link: .link
    case .repository: .folder
    }
  }
}

/// All entries of git by path. Follows the links between them.
private final class GitTree {
  /// What a link leads to after all further links were followed.
  enum Target {
    case file(Git.Entry)
    case other(LinkTarget)

    /// The same, without the entry of the file.
    var plain: LinkTarget {
      switch self {
      case .file: .inside(.file)
      case .other(let target): target
      }
    }
  }

  private let entries: [ExactText: Git.Entry]
  private let folders: Set<ExactText>
  private let objects: GitObjects
  /// If more links than this follow each other, they count as a circle, as in Linux.
  private static let most = 40

  init(_ all: [Git.Entry], _ objects: GitObjects) {
    self.objects = objects
    entries = Dictionary(firstOf: all.map { ($0.path, $0) })
    var folders: Set<ExactText> = [""]
    for entry in all {
      var end = entry.path.utf8.endIndex
      while let slash = entry.path.utf8[..<end].lastIndex(of: UInt8(ascii: "/")),
        folders.insert(String(entry.path[..<slash])).inserted
      {
        end = slash
      }
    }
    self.folders = folders
  }

  /// Follows the link at a path. `folder` is the store's folder, with a slash at its end.
  func target(ofLink path: String, within folder: String) throws -> Target {
    var done: [String] = []
    var steps = Self.steps(of: path)
    var links = 0
    while let step = steps.popLast() {
      if step == "." { continue }
      if step == ".." {
        // Nobody knows what is above the top of the repository.
        guard done.popLast() != nil else { return .other(.outside(nil)) }
        continue
      }
      done.append(step)
      let here = done.joined(separator: "/")
      guard let entry = entries[here] else {
        guard folders.contains(here) else { return .other(.nothing) }
        continue
      }
      switch entry.kind {
      case .link:
        links += 1
        guard links <= Self.most else { return .other(.circle) }
        let words = SystemName.text(try objects.contents(of: [entry])[0])
        guard !words.isEmpty else { return .other(.nothing) }
        guard !words.hasPrefix("/") else { return .other(.outside(nil)) }
        done.removeLast()
        steps += Self.steps(of: words)
      case .file: guard steps.isEmpty else { return .other(.nothing) }
      case .repository: guard steps.isEmpty else { return .other(.outside(nil)) }
      }
    }
    return stands(at: done.joined(separator: "/"), within: folder)
  }

  private func stands(at path: String, within folder: String) -> Target {
    let file = entries[path].flatMap { $0.kind == .file ? $0 : nil }
    let isInside = path.utf8.starts(with: folder.utf8) || path + "/" == folder
    guard isInside else { return .other(.outside(file == nil ? .folder : .file)) }
    return file.map { .file($0) } ?? .other(.inside(.folder))
  }

  /// The names in a path in reverse order, so that `popLast` gives the next one.
  private static func steps(of path: String) -> [String] {
    path.split(separator: "/").map(String.init).reversed().withEnd(path.hasSuffix("/"))
  }
}

extension [String] {
  /// If a path ends with a slash, its last step is `.`. Only a folder has such a step.
  fileprivate func withEnd(_ isFolder: Bool) -> [String] { isFolder ? ["."] + self : self }
}
