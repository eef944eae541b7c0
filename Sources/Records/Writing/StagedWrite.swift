import Diagnostics

/// Writes several files as one. All new bytes are written beside their files under hidden names. Then all
/// are renamed, or none.
///
/// ```
/// new files ─→ synced ─→ compared ─→ list, synced ─→ compared ─→ renamed ─→ synced ─→ list removed
///                                        │ if this process is killed from here on, the next one completes it
/// ```
///
/// A single change needs no list, because one rename is all or nothing.
///
/// With several files, each file is compared again just before it is renamed. If an editor saved a file meanwhile, the
/// file keeps the editor's text. The new text for this file is dropped, and the error names the file.
struct StagedWrite {
  /// The store's folder.
  private let folder: StoreFolder
  private var changes: [FileChange] = []
  /// For each change: its file, and the hidden file with its new bytes. The paths are relative to the
  /// folder.
  private var places: [(target: String, new: String?)] = []
  private var targets: Set<ExactText> = []
  private var files: [NewFile] = []
  /// Folders that were made for new files, outer ones first.
  private var madeFolders: [String] = []

  /// Writes all new bytes under hidden names. If that fails, nothing is left behind.
  init(_ changes: [FileChange], in folder: StoreFolder) throws(DiskError) {
    self.folder = folder
    do throws(DiskError) {
      for change in changes { try stage(change) }
    } catch {
      discard()
      throw error
    }
  }

  private func onDisk(_ place: String) -> String { folder.path + "/" + place }

  private mutating func stage(_ change: FileChange) throws(DiskError) {
    let target = try target(of: change)
    // A link to a record and the record itself are the same file.
    guard targets.insert(target).inserted else { return }
    var new: String?
    if let bytes = change.after {
      let path = onDisk(target)
      try makeFolders(Disk.folder(of: path))
      var mode: UInt32?
      if case .file(let present) = WritingCalls.present(at: path) { mode = present }
      let file = try NewFile(bytes, for: path, mode: mode, number: files.count)
      files.append(file)
      new = String(file.hidden.dropFirst(folder.path.count + 1))
    }
    changes.append(change)
    places.append((target, new))
  }

  /// The path in the store of the file that a change is about. A link is followed, so it stays a link.
  private func target(of change: FileChange) throws(DiskError) -> String {
    let path = onDisk(change.path)
    guard try Disk.isLink(path) else { return change.path }
    guard let place = try folder.place(of: path), RecordPath(place) != nil else {
      throw DiskError.noRecord(path)
    }
    return place
  }

  private mutating func makeFolders(_ path: String) throws(DiskError) {
    guard try !Disk.isFolder(path) else { return }
    try makeFolders(Disk.folder(of: path))
    try WritingCalls.makeFolder(path, for: path)
    madeFolders.append(path)
    try Disk.syncFolder(Disk.folder(of: path))
  }

  /// Removes the hidden files, and the folders that were made for new files.
  private func discard() {
    for file in files { file.discard() }
    for folder in madeFolders.reversed() { try? WritingCalls.removeFolder(folder) }
  }

  /// Renames the new files to their names.
  func put() throws(WritingError) {
    do throws(WritingError) {
      try ensureAsRead()
    } catch {
      discard()
      throw error
    }
    if changes.count > 1 { try putAll() } else if !changes.isEmpty { try putOne() }
  }

  /// Throws if a file differs from what was read, because an editor or a checkout changed it.
  private func ensureAsRead() throws(WritingError) {
    var changed: [String] = []
    do throws(DiskError) {
      for change in changes where try !isAsRead(change) { changed.append(onDisk(change.path)) }
    } catch {
      throw .disk(error)
    }
    guard changed.isEmpty else { throw .changedMeanwhile(changed) }
  }

  private func isAsRead(_ change: FileChange) throws(DiskError) -> Bool {
    let path = onDisk(change.path)
    guard let before = change.before else {
      return try Disk.kind(of: path, followingLinks: false) == .nothing
    }
    do throws(DiskError) {
      return try Disk.read(path) == before
    } catch {
      if WritingCalls.saysNothingThere(error.code) { return false }
      throw error
    }
  }

  private func put(_ number: Int) throws(DiskError) {
    let target = onDisk(places[number].target)
    guard let new = places[number].new else { return try WritingCalls.unlink(target) }
    try WritingCalls.rename(onDisk(new), to: target, action: "replace")
  }

  private func putOne() throws(WritingError) {
    do throws(DiskError) {
      try put(0)
    } catch {
      discard()
      throw .disk(error)
    }
    do throws(DiskError) {
      try Disk.syncFolder(Disk.folder(of: onDisk(places[0].target)))
    } catch {
      throw .unconfirmed(error)
    }
  }

  // MARK: Several files as one

  private func putAll() throws(WritingError) {
    try writeList()
    do throws(WritingError) {
      try ensureAsRead()
    } catch {
      try giveUp(error)
    }
    var left: [Int] = []
    for number in places.indices {
      do throws(DiskError) {
        if try isAsRead(changes[number]) { try put(number) } else { left.append(number) }
      } catch {
        if number == 0 { try giveUp(.disk(error)) }
        throw .unfinished(error)
      }
      // If the first file was left out, nothing has been renamed yet, so the whole write can be given up.
      if left == [0], number == 0 { try giveUp(.changedMeanwhile([onDisk(changes[0].path)])) }
    }
    do throws(DiskError) {
      for folder in targetFolders { try Disk.syncFolder(folder.text) }
      try WritingCalls.unlink(listPath)
    } catch {
      throw .unfinished(error)
    }
    // An error does not matter here: if the list is there again after a power cut, the next writer finds that
    // everything is done.
    try? Disk.syncFolder(folder.path)
    guard left.isEmpty else {
      for new in left.compactMap({ places[$0].new }) { try? WritingCalls.unlink(onDisk(new)) }
      throw .leftAsChanged(left.map { onDisk(changes[$0].path) })
    }
  }

  private var listPath: String { onDisk(WriteList.name) }

  private var targetFolders: Set<ExactText> {
    Set(places.map { ExactText(Disk.folder(of: onDisk($0.target))) })
  }

  private var list: WriteList {
    WriteList(
      entries: zip(places, changes).map { place, change in
        .init(
          target: place.target, new: place.new, before: change.before.map(WriteList.digest),
          after: change.after.map(WriteList.digest),
          stamp: WritingCalls.stamp(of: onDisk(place.new ?? place.target)) ?? "")
      })
  }

  /// Writes the list. From now on, the write is completed even if this process is killed.
  private func writeList() throws(WritingError) {
    do throws(DiskError) {
      // The files that the list names must be on the disk before the list is.
      for folder in targetFolders { try Disk.syncFolder(folder.text) }
      let file = try WritingCalls.create(listPath, for: listPath, mode: 0o644)
      do throws(DiskError) {
        try WritingCalls.write(list.text, to: file, for: listPath)
        try WritingCalls.sync(file, listPath)
      } catch {
        WritingCalls.release(file)
        throw error
      }
      try WritingCalls.close(file, listPath)
      try Disk.syncFolder(folder.path)
    } catch {
      try giveUp(.disk(error))
    }
  }

  /// Ends a write in which nothing was renamed. The list is removed first, then the files that it names.
  private func giveUp(_ reason: WritingError) throws(WritingError) -> Never {
    do throws(DiskError) {
      try WritingCalls.unlink(listPath)
      try Disk.syncFolder(folder.path)
    } catch {
      if !WritingCalls.saysNothingThere(error.code) { throw .unfinished(error) }
    }
    discard()
    throw reason
  }
}
