// What stands in a store is told apart here and nowhere else, be it on the disk or in a tree that git keeps.
// So the check of all folders by many threads, the reading of a whole store, and the reading of a revision
// never disagree about what is a record, what is only named, and what cannot be read.
//
//   sources/a.json          a file      record
//   sources/a.json/         a folder    unread: whatever is in it, a record's place is not a folder
//   2013/X\xFFA/            a folder    unread: git and other systems know it by another name
//   2013/XAA/pipe           a pipe      unread
//   2013/XAA/x.json         a file      misplaced: named, and not opened
//   2013/XAA/.x.json        any         hidden: named where it may be meant as a record
//   2013/XAA/notes.md       no folder   beside the records

import Diagnostics

/// What a reader does with something in a store: its path and its kind alone say it.
///
/// The folders above it are asked first: what stands in a folder that is not `.folder` is not looked at.
public enum Standing {
  /// A file that is read.
  case record(RecordPath)
  /// A folder whose contents belong to the store.
  case folder
  /// A link. What it leads to decides: see ``StoreFile/init(link:to:bytes:)``.
  case link
  /// It has a hidden name. It is named if it may be meant as a record, and never read.
  case hidden
  /// Notes, licences and the like: nobody's business.
  case beside
  /// A file where no record stands. It is named and not opened: it may be a film.
  case misplaced
  /// It cannot be read, whatever it holds.
  case unread(DiskError)

  /// `place` is its path in the store, `name` the last part of that.
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
    // It stands where a record belongs, or would.
    if name.hasSuffix(".json") {
      return .unread(.folderAsFile(place))
    }
    // Git and other systems would know it by another name.
    return SystemName.isUTF8(String(name))
      ? .folder : .unread(.nameIsNoText(place, action: "list"))
  }
}

/// What a link of a store leads to, in the end.
public enum LinkTarget: Hashable, Sendable {
  case nothing
  /// It leads round in a circle.
  case circle
  /// Something in the store.
  case inside(Disk.Kind)
  /// A place outside the store; `nil` where nobody can say what stands there.
  case outside(Disk.Kind?)
}

extension StoreFile {
  /// What a link stands for. `bytes` gives those of the file that it leads to, where that is to be read.
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
        // The folder itself is read where it stands.
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
