/// A new folder under a hidden name, in which files are written before they get their place. The process that made it
/// keeps it locked. So another process can distinguish it from a folder that a killed process left behind.
struct HiddenFolder {
  let path: String
  private let handle: Int32

  /// Makes a hidden folder in the same folder as `neighbour`.
  init(_ neighbour: String) throws(DiskError) {
    while true {
      let path = try HiddenName.untaken(beside: neighbour) { name throws(DiskError) in
        try WritingCalls.makeFolder(name, for: neighbour)
      }
      let handle = try Self.open(path)
      // Between making and locking it, another process may have removed the folder because it looked left behind.
      if WritingCalls.Identity(handle) == WritingCalls.Identity(path) {
        (self.path, self.handle) = (path, handle)
        return
      }
      WritingCalls.release(handle)
      // The folder is still empty. If it is gone already, nothing is removed, because only this process
      // uses the name.
      try? WritingCalls.removeFolder(path)
    }
  }

  private static func open(_ path: String) throws(DiskError) -> Int32 {
    do throws(DiskError) {
      let handle = try WritingCalls.openFolder(path)
      // Not every disk supports locks. Without them, only the process number in the name shows whether the folder is in
      // use.
      _ = try? WritingCalls.lock(handle, path)
      return handle
    } catch {
      try? WritingCalls.removeFolder(path)
      throw error
    }
  }

  func release() { WritingCalls.release(handle) }

  /// Removes from `folder` the hidden folders of processes that have ended.
  static func sweep(in folder: String) {
    for name in (try? Disk.names(in: folder)) ?? [] {
      let path = folder + "/" + name
      guard let hidden = HiddenName(name),
        (try? Disk.isFolder(path, followingLinks: false)) == true,
        let handle = try? WritingCalls.openFolder(path)
      else { continue }
      defer { WritingCalls.release(handle) }
      let isLeft = (try? WritingCalls.lock(handle, path)) ?? !hidden.mayBeInUse
      if isLeft { Disk.removeTree(path) }
    }
  }
}
