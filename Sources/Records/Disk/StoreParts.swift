// A store on the disk, folder by folder, for those who hold one record at a time and not all of them.

import JSONText

/// A folder of a store that is read by itself.
public struct StorePart: Hashable, Sendable {
  /// Relative to the store's folder; empty for that folder itself.
  public let path: String
  /// Whether the folders in it are part of it.
  let isDeep: Bool
}

extension StoreFolder {
  /// The store in parts that together hold every file once: its folder, the folders in it, and each
  /// folder in those with all that stands in it.
  public func parts() throws(DiskError) -> [StorePart] {
    var parts = [StorePart(path: "", isDeep: false)]
    for outer in try folders(in: "") {
      parts.append(StorePart(path: outer, isDeep: false))
      for inner in try folders(in: outer) {
        parts.append(StorePart(path: outer + "/" + inner, isDeep: true))
      }
    }
    return parts
  }

  private func folders(in folder: String) throws(DiskError) -> [String] {
    var reader = FolderReader()
    var found: [String] = []
    try reader.forEach(in: onDisk(folder), wanted: { _ in false }) { entry, _, _, _ in
      if entry.kind == .folder { found.append(entry.name) }
    }
    return found.sorted()
  }

  /// How a folder of the store is reached.
  private func onDisk(_ folder: String) -> String { folder.isEmpty ? path : path + "/" + folder }

  /// Hands over every file of a part that is meant as a record, as ``read(judging:)`` would have it, in
  /// no certain order.
  public func forEachFile(
    of part: StorePart, _ reader: inout FolderReader,
    _ visit: (StoreFile, RecordPath?) throws(DiskError) -> Void
  ) throws(DiskError) {
    try forEachFile(in: part.path, nil, isDeep: part.isDeep, &reader, visit)
  }

  private func forEachFile(
    in folder: String, _ parent: FolderReader.OpenFolder?, isDeep: Bool,
    _ reader: inout FolderReader,
    _ visit: (StoreFile, RecordPath?) throws(DiskError) -> Void
  ) throws(DiskError) {
    let prefix = folder.isEmpty ? "" : folder + "/"
    var path: RecordPath?
    try reader.forEach(
      in: onDisk(folder), parent: parent,
      wanted: { name in
        path = RecordPath(prefix + name)
        return path != nil
      }
    ) { (entry, bytes, open, reader) throws(DiskError) in
      defer { path = nil }
      switch entry.kind {
      case .folder:
        guard isDeep else { return }
        try forEachFile(in: prefix + entry.name, open, isDeep: true, &reader, visit)
      case .file:
        if let path, let bytes {
          try visit(StoreFile(path: path.text, bytes: bytes), path)
        } else if !Self.isBesideTheRecords(entry.name) {
          try visit(StoreFile(path: prefix + entry.name, bytes: []), nil)
        }
      case .other:
        guard !Self.isBesideTheRecords(entry.name) else { return }
        let file = try file(at: prefix + entry.name)
        try visit(file, file.leadsOut ? nil : RecordPath(file.path))
      }
    }
  }

  /// The file of a record; `nil` where there is none.
  public func file(at place: RecordPath) throws(DiskError) -> StoreFile? {
    Disk.exists(path + "/" + place.text) ? try file(at: place.text) : nil
  }

  /// A file that is meant as a record, whatever it is.
  ///
  /// What is no record is named and never opened: it may be a pipe, a link to nowhere, a film. A link
  /// may not show a file of this machine to whoever reads the findings.
  func file(at place: String) throws(DiskError) -> StoreFile {
    let file = path + "/" + place
    let leadsOut = Disk.isLink(file) && self.place(of: file) == nil
    let bytes = RecordPath(place) == nil || leadsOut ? [] : try Disk.read(file)
    return StoreFile(path: place, bytes: bytes, leadsOut: leadsOut)
  }

  /// One record of the store; `nil` where there is none.
  public func record(at place: RecordPath) throws(DiskError) -> Record? {
    guard let file = try file(at: place), !file.leadsOut else { return nil }
    var reader = JSONReader()
    return Record.read(file.bytes, at: place, in: path, &reader, by: nil).record
  }

  /// What records say of each other is held against: the store's own record, the frameworks, the
  /// participants and the editions. And the names that stand in `sources/`.
  public func surroundings(
    _ parts: [StorePart]
  ) throws(DiskError) -> (store: Store, sources: [String]) {
    var files: [StoreFile] = []
    var sources: [String] = []
    for part in parts {
      switch part.path {
      case "": files += try these(["store.json"])
      case "frameworks", "sources":
        let names = try Disk.names(in: onDisk(part.path)).filter { !$0.hasPrefix(".") }
        let paths = names.map { part.path + "/" + $0 }
        if part.path == "frameworks" {
          files += try these(paths)
        } else {
          sources = paths.compactMap { RecordPath($0)?.id }
        }
      case let path where path.hasPrefix("participants/"):
        files += try these([path + "/participant.json"])
      case let path where RecordPath.isYear(path): files += try these([path + "/edition.json"])
      default: break
      }
    }
    return (Store(name: path, files: files, judging: false), sources)
  }

  /// Those of some files that are there and are records.
  private func these(_ places: [String]) throws(DiskError) -> [StoreFile] {
    var files: [StoreFile] = []
    for place in places where RecordPath(place) != nil && Disk.exists(path + "/" + place) {
      files.append(try file(at: place))
    }
    return files
  }
}
