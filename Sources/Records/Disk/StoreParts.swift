// Reads a store from the disk folder by folder, for code that needs only one record at a time in memory.

import JSONText

/// A folder of a store, which one thread can read while others read other parts.
public struct StorePart: Hashable, Sendable {
  /// The path relative to the store's folder; empty for that folder itself.
  public let path: String
  /// Whether the folders below it belong to the part.
  let isDeep: Bool
}

extension StoreFolder {
  /// Divides the store into parts, so that each file is in exactly one part. The parts are the store's
  /// folder, each folder in it, and each folder in those with everything below.
  ///
  /// `unread` holds the folders that could not be listed completely. They may hold more parts.
  public func parts() -> (parts: [StorePart], unread: [StoreFile]) {
    guard isOnDisk else { return ([], []) }
    var parts = [StorePart(path: "", isDeep: false)]
    var unread: [StoreFile] = []
    for outer in folders(in: "", &unread) {
      parts.append(StorePart(path: outer, isDeep: false))
      for inner in folders(in: outer, &unread) {
        parts.append(StorePart(path: outer + "/" + inner, isDeep: true))
      }
    }
    return (parts, unread)
  }

  private func folders(in folder: String, _ unread: inout [StoreFile]) -> [String] {
    var found: [String] = []
    do throws(DiskError) {
      var listing = try FolderListing(onDisk(folder))
      while let entry = try listing.next() {
        if entry.kind != .folder { continue }
        let place = folder.isEmpty ? entry.name : folder + "/" + entry.name
        if case .folder = Standing(place, name: entry.name, entry.kind) { found.append(entry.name) }
      }
    } catch {
      unread.append(StoreFile(path: folder, error: error))
    }
    return found.sorted()
  }

  /// The path of a folder of the store.
  private func onDisk(_ folder: String) -> String { folder.isEmpty ? path : path + "/" + folder }

  /// Calls `visit` for every file of a part that ``read(judging:)`` would read, in no fixed order. A file
  /// or a folder that cannot be read is passed too, with the reason.
  public func forEachFile(
    of part: StorePart, _ reader: inout FolderReader,
    _ visit: (StoreFile, RecordPath?) -> Void
  ) {
    guard isOnDisk else { return }
    forEachFile(in: part.path, nil, isDeep: part.isDeep, &reader, visit)
  }

  private func forEachFile(
    in folder: String, _ parent: FolderReader.OpenFolder?, isDeep: Bool,
    _ reader: inout FolderReader,
    _ visit: (StoreFile, RecordPath?) -> Void
  ) {
    let prefix = folder.isEmpty ? "" : folder + "/"
    var standing = Standing.misplaced
    do throws(DiskError) {
      try reader.forEach(
        in: onDisk(folder), parent: parent,
        wanted: { entry in
          standing = Standing(prefix + entry.name, name: entry.name, entry.kind)
          if case .record = standing { return true }
          return false
        }
      ) { entry, contents, open, reader in
        // This case comes first because nearly all files are read.
        if case .record(let path) = standing, case .bytes(let bytes) = contents {
          visit(StoreFile(path: path.text, bytes: bytes), path)
          return
        }
        switch (standing, contents) {
        case (_, .error(let error)):
          visit(StoreFile(path: prefix + entry.name, error: error), nil)
        case (.folder, _):
          // If the part is not deep, the folders in it are other parts.
          guard isDeep else { return }
          forEachFile(in: prefix + entry.name, open, isDeep: true, &reader, visit)
        case (.hidden, _): hiddenRecords(at: prefix + entry.name, entry.kind, visit)
        case (.beside, _): return
        default:
          guard let file = file(at: prefix + entry.name, entry.kind) else { return }
          visit(file, file.unread == nil ? RecordPath(file.path) : nil)
        }
      }
    } catch {
      visit(StoreFile(path: folder, error: error), nil)
    }
  }

  /// Calls `visit` for a hidden file if it may be meant as a record. If `place` is a folder, for all such files below
  /// it.
  private func hiddenRecords(
    at place: String, _ kind: Disk.Kind, _ visit: (StoreFile, RecordPath?) -> Void
  ) {
    guard kind == .folder else {
      if HiddenRecord.isMeant(place) { visit(StoreFile(path: place, bytes: []), nil) }
      return
    }
    guard HiddenRecord.mayBeBelow(place) else { return }
    do throws(DiskError) {
      var listing = try FolderListing(onDisk(place))
      while let entry = try listing.next(hidden: true) {
        hiddenRecords(at: place + "/" + entry.name, entry.kind, visit)
      }
    } catch {
      visit(StoreFile(path: place, error: error), nil)
    }
  }

  /// The file of a record, or why it cannot be read; `nil` if there is none.
  public func file(at place: RecordPath) -> StoreFile? {
    do throws(DiskError) {
      let kind = try Disk.kind(of: path + "/" + place.text, followingLinks: false)
      return kind == .nothing ? kept.file(at: place.text) : file(at: place.text, kind)
    } catch {
      return StoreFile(path: place.text, error: error)
    }
  }

  /// What is at a path in the store; `nil` for a folder, and for hidden files and files beside the
  /// records.
  ///
  /// A link out of the store is not read: its target is some other file of this machine, and findings would print parts
  /// of it.
  private func file(at place: String, _ kind: Disk.Kind) -> StoreFile? {
    let name = path + "/" + place
    do throws(DiskError) {
      switch Standing(place, kind) {
      case .record: return StoreFile(path: place, bytes: try Disk.read(name))
      case .link:
        return StoreFile(link: place, to: try target(ofLink: place)) { () throws(DiskError) in
          try Disk.read(name)
        }
      case .misplaced: return StoreFile(path: place, bytes: [])
      case .unread(let error):
        throw DiskError(path: name, action: error.action, code: error.code)
      case .folder, .hidden, .beside: return nil
      }
    } catch {
      return StoreFile(path: place, error: error)
    }
  }

  /// What a link leads to.
  ///
  /// - Throws: A ``DiskError`` if that cannot be known.
  private func target(ofLink place: String) throws(DiskError) -> LinkTarget {
    let file = path + "/" + place
    let kind = try Disk.kind(of: file)
    guard kind != .nothing else { return .nothing }
    return try self.place(of: file) == nil ? .outside(kind) : .inside(kind)
  }

  /// A record of the store; `nil` if there is none.
  public func record(at place: RecordPath) throws(DiskError) -> Record? {
    guard let file = file(at: place), !file.leadsOut else { return nil }
    if case .error(let error)? = file.unread { throw error }
    var reader = JSONReader()
    return Record.read(file.bytes, at: place, in: path, &reader, by: nil).record
  }

  /// The records that other records are checked against: the store's own record, the frameworks, the participants and
  /// the editions. Those that cannot be read are in ``Store/unread``. Also returns the ids of the sources, which are
  /// taken from the file names.
  public func context(_ parts: [StorePart]) -> (store: Store, sources: [String]) {
    var files: [StoreFile] = []
    var sources: [String] = []
    let folderOfSources = RecordPath.folder(of: .source)
    for part in parts {
      if part.path == folderOfSources {
        sources = names(in: part.path, &files).compactMap { RecordPath($0)?.id }
      } else {
        files += these(contextPlaces(in: part.path, &files))
      }
    }
    let elsewhere = kept.files.filter { RecordPath($0.path)?.kind.traits.isContext ?? false }
    sources += kept.files.compactMap { RecordPath($0.path) }.filter { $0.kind == .source }
      .compactMap(\.id)
    return (Store(name: path, files: files + elsewhere, judging: false), sources)
  }

  /// The paths in a folder at which records may be that others are checked against. If people choose the names of such
  /// records (frameworks), these are the paths of everything in the folder.
  private func contextPlaces(in folder: String, _ files: inout [StoreFile]) -> [String] {
    let parts = folder.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    let paths = Self.contextPaths.filter { path in
      path.count == parts.count + 1 && zip(path, parts).allSatisfy { $0.mayBe($1) }
    }
    if paths.contains(where: { $0.last == .id }) { return names(in: folder, &files) }
    return paths.compactMap { path in
      guard case .word(let name)? = path.last else { return nil }
      return (folder.isEmpty ? "" : folder + "/") + name + ".json"
    }
  }

  /// The path patterns of the records that others are checked against.
  private static let contextPaths = RecordKind.allCases.filter(\.traits.isContext)
    .map(\.traits.path)

  /// The paths of everything in a folder that is not hidden.
  private func names(in folder: String, _ files: inout [StoreFile]) -> [String] {
    do throws(DiskError) {
      return try Disk.names(in: onDisk(folder)).filter { !$0.hasPrefix(".") }
        .map { folder + "/" + $0 }
    } catch {
      files.append(StoreFile(path: folder, error: error))
      return []
    }
  }

  /// The files at those of `places` where a record exists.
  private func these(_ places: [String]) -> [StoreFile] {
    places.compactMap { RecordPath($0) }.compactMap { file(at: $0) }
  }
}
