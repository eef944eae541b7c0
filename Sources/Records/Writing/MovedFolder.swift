/// Moves files that were written under a hidden name into a folder that already exists.
///
/// ```
/// DIR/.pillar-12-0/…   being written
/// DIR/.pillar-new/…    complete; if this process is killed, the next one moves all of it into DIR
/// ```
struct MovedFolder {
  private let folder: String
  private var whole: String { folder + "/.pillar-new" }

  init(_ folder: String) { self.folder = folder }

  /// Moves what is in the folder `hidden` into `folder`. If that fails, everything is moved back.
  func take(_ hidden: String) throws(DiskError) {
    try WritingCalls.rename(hidden, to: whole, action: "make the folder")
    do throws(DiskError) {
      try Disk.syncFolder(folder)
      try move()
    } catch {
      try WritingCalls.rename(whole, to: hidden, action: "move back")
      throw error
    }
  }

  /// Completes the move of an earlier process that was killed. Returns whether there was one.
  func complete() throws(DiskError) -> Bool {
    guard try Disk.isFolder(whole, followingLinks: false) else { return false }
    try move()
    return true
  }

  /// Moves everything, `records` last: the store appears only when all that belongs to it is there.
  private func move() throws(DiskError) {
    let names = try Disk.names(in: whole).sorted { a, b in b == "records" && a != "records" }
    var moved: [String] = []
    do throws(DiskError) {
      for name in names {
        let target = folder + "/" + name
        // A rename would replace a file silently.
        guard try Disk.kind(of: target, followingLinks: false) == .nothing else {
          throw DiskError.taken(target)
        }
        try WritingCalls.rename(whole + "/" + name, to: target, action: "make")
        moved.append(name)
      }
      try Disk.syncFolder(folder)
    } catch {
      for name in moved.reversed() {
        let action = "move back"
        try WritingCalls.rename(folder + "/" + name, to: whole + "/" + name, action: action)
      }
      throw error
    }
    try? WritingCalls.removeFolder(whole)
  }
}
