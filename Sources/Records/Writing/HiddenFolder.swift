/// A new folder under a hidden name. It is locked while its process lives, so that another process can tell
/// it from one that was left behind.
struct HiddenFolder {
  let path: String
  private let handle: Int32

  /// Makes one in the folder in which a path stands.
  init(_ neighbour: String) throws(DiskError) {
    while true {
      let path = try HiddenName.untaken(beside: neighbour) { name throws(DiskError) in
        try WritingCalls.makeFolder(name, for: neighbour)
      }
      let handle = try Self.open(path)
      // Between the two calls another process may have taken it for one that was left behind.
      if WritingCalls.Identity(handle) == WritingCalls.Identity(path) {
        (self.path, self.handle) = (path, handle)
        return
      }
      WritingCalls.release(handle)
      // It is empty still, and where it is gone already nothing is removed: the name is this process's own.
      try? WritingCalls.removeFolder(path)
    }
  }

  private static func open(_ path: String) throws(DiskError) -> Int32 {
    do throws(DiskError) {
      let handle = try WritingCalls.openFolder(path)
      // Not every disk has locks. Then the process's number in the name must do.
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
