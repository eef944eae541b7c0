/// What was written under a hidden name and is moved into a folder that is there already.
///
/// ```
/// DIR/.pillar-12-0/…   being written
/// DIR/.pillar-new/…    complete: from here on everything in it is moved into DIR, by whoever comes next
/// ```
struct MovedFolder {
  private let folder: String
  private var whole: String { folder + "/.pillar-new" }

  init(_ folder: String) { self.folder = folder }

  /// Moves what is in a hidden folder into the folder. What fails leaves everything in the hidden one.
  func take(_ hidden: String) throws(DiskError) {
    try WritingCalls.rename(hidden, to: whole, action: "make the folder")
    do throws(DiskError) {
      try Disk.syncFolder(folder)
      try move()
    } catch {
      try WritingCalls.rename(whole, to: hidden, action: "take back")
      throw error
    }
  }

  /// Moves what an earlier run had written to the end and had not moved; whether there was such.
  func complete() throws(DiskError) -> Bool {
    guard try Disk.isFolder(whole, followingLinks: false) else { return false }
    try move()
    return true
  }

  /// Moves everything, the records last: there is no store before all that belongs to it is there.
  private func move() throws(DiskError) {
    let names = try Disk.names(in: whole).sorted { a, b in b == "records" && a != "records" }
    var moved: [String] = []
    do throws(DiskError) {
      for name in names {
        let target = folder + "/" + name
        // A file would be replaced without a word.
        guard try Disk.kind(of: target, followingLinks: false) == .nothing else {
          throw DiskError.taken(target)
        }
        try WritingCalls.rename(whole + "/" + name, to: target, action: "make")
        moved.append(name)
      }
      try Disk.syncFolder(folder)
    } catch {
      for name in moved.reversed() {
        let action = "take back"
        try WritingCalls.rename(folder + "/" + name, to: whole + "/" + name, action: action)
      }
      throw error
    }
    try? WritingCalls.removeFolder(whole)
  }
}
