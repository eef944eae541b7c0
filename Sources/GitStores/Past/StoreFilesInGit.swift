import Diagnostics
public import ExternalPrograms
import RecordRules
public import Records

/// A store as git keeps it, in a commit or in the index, told as it would be on the disk: what each thing is
/// to the reader, `Standing` says of both.
public final class StoreInGit {
  /// The way from where the paths of all entries begin to the store, with a slash at its end.
  private let folder: String
  private let all: [Git.Entry]
  private let objects: GitObjects
  private lazy var tree = GitTree(all, objects)

  /// `entries` are all that git has, also outside the store: links may lead there.
  public init(_ folder: String = "", of entries: [Git.Entry], _ objects: GitObjects) {
    (self.folder, all, self.objects) = (folder, entries, objects)
  }

  /// What of it is in the store, with the paths there.
  private var own: [Git.Entry] {
    guard !folder.isEmpty else { return all }
    return all.compactMap { entry in
      guard entry.path.utf8.starts(with: folder.utf8) else { return nil }
      var entry = entry
      entry.path = String(Substring(entry.path.utf8.dropFirst(folder.utf8.count)))
      return entry
    }
  }

  /// The store, read; what cannot be read is in its `unread`.
  public func store(named name: String, judging: Bool = true) throws -> Store {
    let store = Store(name: name, files: try files(), judging: judging)
      .unsettled(foreignRepositories(repositories, in: name))
    return own.contains { StoreFolder.isWriteList($0.path) } ? store.betweenWrites : store
  }

  /// The folders that are repositories of their own: what is in them is not kept here.
  private var repositories: [String] { foreignFolders(own) }

  /// Its files, or those among them that are `wanted`.
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

  /// What an entry is to the reader; where a folder above it is none whose contents are read, that folder.
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

/// Of some entries, the folders that are repositories of their own and that would be read if they were not;
/// one in a record's place is told as a folder there.
public func foreignFolders(_ entries: [Git.Entry]) -> [String] {
  entries.filter { entry in
    guard entry.kind == .repository else { return false }
    if case .unread = Standing(entry.path, .folder) { return false }
    return true
  }.map(\.path)
}

extension Git.Entry.Kind {
  /// What stands on the disk where git has laid it out.
  fileprivate var onDisk: Disk.Kind {
    switch self {
    case .file: .file
    case .link: .link
    case .repository: .folder
    }
  }
}

/// All that git has, by path, and where links lead in it.
private final class GitTree {
  /// What a link leads to, in the end.
  enum Target {
    case file(Git.Entry)
    case other(LinkTarget)

    /// The same without the file.
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
  /// As many links as a system follows.
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

  /// What the link at a path leads to, for a store in a folder, which has a slash at its end.
  func target(ofLink path: String, within folder: String) throws -> Target {
    var done: [String] = []
    var steps = Self.steps(of: path)
    var links = 0
    while let step = steps.popLast() {
      if step == "." { continue }
      if step == ".." {
        // Above the repository nobody knows what there is.
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

  /// The steps of a path, the last one first. A slash at its end asks for a folder.
  private static func steps(of path: String) -> [String] {
    path.split(separator: "/").map(String.init).reversed().withEnd(path.hasSuffix("/"))
  }
}

extension [String] {
  /// Steps in reverse with one that stays in place before them, which only a folder has.
  fileprivate func withEnd(_ isFolder: Bool) -> [String] { isFolder ? ["."] + self : self }
}
