// Classifies everything in a store, on the disk or in a commit. No other code does this. So all readers
// (the check with many threads, the reading of a whole store, the reading of a revision) agree about what
// is a record, what is only reported, and what cannot be read.
//
//   sources/a.json          a file      record
//   sources/a.json/         a folder    unread: a folder cannot be at the path of a record
//   2013/X\xFFA/            a folder    unread: git and other systems show its name differently
//   2013/XAA/pipe           a pipe      unread
//   2013/XAA/x.json         a file      misplaced: reported, and not opened
//   2013/XAA/.x.json        any         hidden: reported if it may be meant as a record
//   2013/XAA/notes.md       no folder   beside the records

import Diagnostics

/// What a reader of the store does with a file, folder or link in it. The path of this thing and its kind decide that.
///
/// The folders above it must be classified first: nothing is read below a folder that is not `.folder`.
public enum Standing {
  /// A file that is read.
  case record(RecordPath)
  /// A folder whose contents belong to the store.
  case folder
  /// A link. Its target decides: see ``StoreFile/init(link:to:bytes:)``.
  case link
  /// Its name begins with a dot. It is never read, but reported if it may be meant as a record.
  case hidden
  /// A file that may be in a store beside the records, such as a note or a licence. It is ignored.
  case beside
  /// A file that is not at the path of a record. It is reported but not opened, because it may be very
  /// large.
  case misplaced
  /// It belongs to the store but cannot be read, for the reason in the error.
  case unread(DiskError)

  /// `place` is its path in the store, `name` the last part of the path.
  public init(_ place: String, name: some StringProtocol, _ kind: Disk.Kind) {
    guard name.utf8.first != UInt8(ascii: ".") else {
      self = .hidden
      return
    }
    guard kind != .folder else {
      self = Self.folder(place, name)
      return
    }
    if let path = RecordPath(place) {
      guard SystemName.isUTF8(String(name)) else {
        self = .unread(.nameIsNoText(place, action: "open"))
        return
      }
      if kind == .file {
        self = .record(path)
        return
      }
    } else if StoreFolder.isBesideTheRecords(place) {
      self = .beside
      return
    }
    self =
      switch kind {
      case .file, .folder: .misplaced
      case .link: .link
      case .other: .unread(.pipeOrDevice(place))
      case .nothing: .unread(.linkToNothing(place))
      }
  }

  public init(_ place: String, _ kind: Disk.Kind) {
    let slash = place.utf8.lastIndex(of: UInt8(ascii: "/"))
    self.init(place, name: slash.map { place[place.utf8.index(after: $0)...] } ?? place[...], kind)
  }

  private static func folder(_ place: String, _ name: some StringProtocol) -> Standing {
    // A file with such a name would be a record or reported as misplaced. A folder can be neither.
    if name.hasSuffix(".json") {
      return .unread(.folderAsFile(place))
    }
    // git and other systems would show the folder under another name.
    return SystemName.isUTF8(String(name))
      ? .folder : .unread(.nameIsNoText(place, action: "list"))
  }
}

/// What a link in a store leads to in the end.
public enum LinkTarget: Hashable, Sendable {
  case nothing
  /// The link leads in a circle.
  case circle
  /// A file or folder in the store.
  case inside(Disk.Kind)
  /// A place outside the store; `nil` if it is unknown what is there.
  case outside(Disk.Kind?)
}

extension StoreFile {
  /// The file that a link stands for. `bytes` returns the bytes of its target; it is called only if they
  /// are needed.
  public init(
    link place: String, to target: LinkTarget, bytes: () throws(DiskError) -> [UInt8]
  ) {
    do throws(DiskError) {
      switch target {
      case .nothing, .inside(.nothing): throw .linkToNothing(place)
      case .circle: throw DiskError.linksInACircle(place)
      case .outside(let kind): self.init(path: place, leadsOutTo: kind)
      case .inside(.file), .inside(.link):
        self.init(path: place, bytes: RecordPath(place) == nil ? [] : try bytes())
      case .inside(.folder):
        // The folder is read at its own path.
        guard RecordPath(place) == nil, !place.hasSuffix(".json") else {
          throw DiskError.folderAsFile(place)
        }
        self.init(path: place, bytes: [])
      case .inside(.other): throw DiskError.pipeOrDevice(place)
      }
    } catch {
      self.init(path: place, error: error)
    }
  }
}
