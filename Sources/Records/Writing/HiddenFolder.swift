/// A new folder under a hidden name. Its process keeps it locked, so that another process can tell it
/// from a folder that was left behind.
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
      // Between these two calls another process may have removed the folder as left behind.
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
      // Not every disk supports locks. Without them, the process number in the name must be enough.
      _ = try? WritingCalls.lock(handle, path)
      return handle
    } catch {
      try? WritingCalls.removeFolder(path)
      throw error
    }
  }

  func release() { WritingCalls.release(handle) }

  /// Removes the hidden folders in a folder whose processes have ended.
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
