import Diagnostics

/// Repairs what a killed writer left: the list of a write of several files, and hidden files. The process
/// that holds the store's lock completes the write and removes the files.
struct StoreRepair {
  /// The store's folder.
  let folder: String

  /// Completes the write that the list describes, or drops the list if nothing was renamed. Then removes the hidden
  /// files that are left. Returns the paths of the records that got their new text now.
  ///
  /// - Throws: ``WritingError/stuck(list:reasons:)`` if a record has neither its old nor its new text.
  func run() throws(WritingError) -> [String] {
    var completed: [String] = []
    switch try list() {
    case nil, .torn?: break
    case .unknown?: throw stuck(["this version of pillar cannot read the list"])
    case .whole(let list)?: completed = try complete(list)
    }
    try dropList()
    sweep(folder)
    return completed
  }

  var listPath: String { folder + "/" + WriteList.name }

  private func list() throws(WritingError) -> WriteList.Reading? {
    let kind = try kindOfList
    if kind == .nothing { return nil }
    // A writer never leaves a link, so a link is not followed.
    guard kind == .file else { throw stuck(["the list is not a file"]) }
    do throws(DiskError) {
      return WriteList.read(try Disk.read(listPath))
    } catch {
      throw stuck(["\(error)"])
    }
  }

  /// What is at the path of the list: a file, a folder, or nothing.
  var kindOfList: Disk.Kind {
    get throws(WritingError) {
      do throws(DiskError) {
        return try Disk.kind(of: listPath, followingLinks: false)
      } catch {
        throw .disk(error)
      }
    }
  }

  private func stuck(_ reasons: [String]) -> WritingError {
    .stuck(list: listPath, reasons: reasons)
  }

  private func dropList() throws(WritingError) {
    do throws(DiskError) {
      try WritingCalls.unlink(listPath)
      try Disk.syncFolder(folder)
    } catch {
      if !WritingCalls.saysNothingThere(error.code) { throw .disk(error) }
    }
  }

  // MARK: Completing a list

  /// The state of a file that the list of a write names.
  private enum State {
    /// The file has its old text, and the hidden file with its new text is complete.
    case waiting
    /// The file has its old text, and the hidden file with its new text is missing or incomplete.
    case without
    /// The file has its new text.
    case done
    /// The write must not be completed by the tool, for this reason.
    case other(String)
  }

  /// Gives every file of a list its new text. Returns the files that still had their old text.
  private func complete(_ list: WriteList) throws(WritingError) -> [String] {
    let states = list.entries.map { state(of: $0) }
    let reasons = states.compactMap { if case .other(let reason) = $0 { reason } else { nil } }
    // A reason that is the same for several files is reported once.
    var reported: Set<ExactText> = []
    guard reasons.isEmpty else { throw stuck(reasons.filter { reported.insert($0).inserted }) }
    let missing = zip(list.entries, states).filter { if case .without = $1 { true } else { false } }
    if !missing.isEmpty {
      let isBegun = states.contains { if case .done = $0 { true } else { false } }
      // If nothing was renamed, the write was given up, and every record has its old text.
      guard isBegun else { return [] }
      throw stuck(missing.map { "the new text of \($0.0.target) is missing" })
    }
    let waiting = zip(list.entries, states).filter { if case .waiting = $1 { true } else { false } }
    var left: [String] = []
    do throws(DiskError) {
      for (entry, _) in waiting {
        // Checked again just before the rename: a text that an editor saved meanwhile must not be
        // overwritten.
        if case .other(let reason) = state(of: entry) {
          left.append(reason)
        } else {
          try put(entry)
        }
      }
      for parent in Set(list.entries.map { Disk.folder(of: folder + "/" + $0.target) }) {
        try Disk.syncFolder(parent)
      }
    } catch {
      throw .unfinished(error)
    }
    guard left.isEmpty else { throw stuck(left) }
    return waiting.map(\.0.target)
  }

  private func put(_ entry: WriteList.Entry) throws(DiskError) {
    let target = folder + "/" + entry.target
    guard let new = entry.new else { return try WritingCalls.unlink(target) }
    try WritingCalls.rename(folder + "/" + new, to: target, action: "replace")
  }

  private func state(of entry: WriteList.Entry) -> State {
    let target = folder + "/" + entry.target
    let present: String?
    do throws(DiskError) {
      guard try !isThroughLink(entry) else {
        return .other("\(entry.target) is reached through a link")
      }
      present = try digest(target)
    } catch {
      return .other("\(error)")
    }
    if present == entry.after { return .done }
    guard present == entry.before else {
      return .other(
        "\(entry.target) changed after the write was interrupted"
          + (entry.new.map { "; the text of that write is in \(folder)/\($0)" } ?? ""))
    }
    let isOurs = WritingCalls.stamp(of: folder + "/" + (entry.new ?? entry.target)) == entry.stamp
    let foreign = State.other(
      "the list was not written on this disk: it came with a contribution or a copy")
    guard let new = entry.new else { return isOurs ? .waiting : foreign }
    let path = folder + "/" + new
    let isWhole = (try? Disk.isLink(path)) == false && (try? digest(path)) == entry.after
    return !isWhole ? .without : isOurs ? .waiting : foreign
  }

  /// Whether a link in the path of the target would lead the write elsewhere.
  private func isThroughLink(_ entry: WriteList.Entry) throws(DiskError) -> Bool {
    let target = folder + "/" + entry.target
    let direct = Disk.folder(of: try Disk.real(folder) + "/" + entry.target)
    let parent = try Disk.real(Disk.folder(of: target))
    let isLink = try Disk.isLink(target)
    return isLink || parent != direct
  }

  /// The digest of a file; `nil` if there is no file.
  private func digest(_ path: String) throws(DiskError) -> String? {
    do throws(DiskError) {
      return WriteList.digest(try Disk.read(path))
    } catch {
      if WritingCalls.saysNothingThere(error.code) { return nil }
      throw error
    }
  }

  // MARK: Removing what is left over

  /// Removes hidden files and folders whose processes have ended, in a folder and below it.
  ///
  /// Folders that cannot be listed, and files that cannot be removed, stay. Reading the store reports
  /// them.
  private func sweep(_ folder: String) {
    for name in (try? Disk.names(in: folder)) ?? [] {
      let path = folder + "/" + name
      if let hidden = HiddenName(name) {
        if !hidden.mayBeInUse { Disk.removeTree(path) }
      } else if !name.hasPrefix("."), (try? Disk.isFolder(path, followingLinks: false)) == true {
        sweep(path)
      }
    }
  }
}

extension Disk {
  /// Removes a file, or a folder with everything in it. Links are removed and not followed. Anything that
  /// cannot be removed stays.
  static func removeTree(_ path: String) {
    guard (try? isFolder(path, followingLinks: false)) == true else {
      try? WritingCalls.unlink(path)
      return
    }
    for name in (try? names(in: path)) ?? [] { removeTree(path + "/" + name) }
    try? WritingCalls.removeFolder(path)
  }
}
