import Diagnostics
import Hashing
import JSONText

/// The list of the files that one write changes: `records/.pillar-writing`.
///
/// It exists from when all new files are written under hidden names until all are renamed. If the process
/// is killed in between, the list stays, and the next process that writes completes it.
///
/// ```json
/// {"format": 1, "writes": [{"target": "2013/AUS/salw.json", "new": "2013/AUS/.pillar-12-0",
///   "before": "sha256:…", "after": "sha256:…", "stamp": "7340 1795800000 93012345"}]}
/// ```
///
/// Somebody may send such a list in a contribution. The stamps show whether a write on this disk left it:
/// a stamp identifies a file, and in a clone or a copy it is different.
struct WriteList {
  static let name = ".pillar-writing"

  /// A file and its change. Paths are relative to the store's folder.
  struct Entry: Hashable {
    let target: String
    /// The path of the hidden file with the new bytes; `nil` if the change removes the file.
    let new: String?
    /// The digest of the old bytes; `nil` if there was no file.
    let before: String?
    /// The digest of the new bytes; `nil` if the change removes the file.
    let after: String?
    /// The stamp (see ``WritingCalls/stamp(of:)``) of the hidden file, or of the target if the change removes it.
    let stamp: String
  }

  var entries: [Entry] = []

  /// The result of reading the list.
  enum Reading {
    case whole(WriteList)
    /// The list is incomplete: the process was killed while it wrote the list, so it has renamed nothing.
    case torn
    /// It is JSON, but not a list that this version of the tool writes.
    case unknown
  }

  static func read(_ bytes: [UInt8]) -> Reading {
    let source = SourceText(name: name, bytes: bytes)
    guard let root = JSONDocument.read(source).document?.root else { return .torn }
    guard root["format"]?.int == 1, let writes = root["writes"], writes.kind == .array else {
      return .unknown
    }
    let entries = writes.elements.compactMap { Entry($0) }
    return entries.count == writes.count ? .whole(WriteList(entries: entries)) : .unknown
  }

  var text: [UInt8] {
    CanonicalText.write(
      .object([
        .init(key: "format", value: .number("1")),
        .init(key: "writes", value: .array(entries.map(\.tree))),
      ]), order: .natural)
  }

  /// The digest of a file's bytes.
  static func digest(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return "sha256:" + hash.finish()
  }
}

extension StoreFolder {
  /// Whether a path is that of the list of a write, or below it. A store that holds the list is in the
  /// middle of a write.
  public static func isWriteList(_ place: String) -> Bool {
    place == WriteList.name || place.hasPrefix(WriteList.name + "/")
  }
}

extension WriteList.Entry {
  /// Reads an entry; `nil` if it could write to anything but a record of this store.
  ///
  /// The list may come from a contribution, so it is not trusted: a target must be a record's path, and
  /// the new bytes must be beside it under a hidden name.
  fileprivate init?(_ value: JSONValue) {
    guard let target = value["target"]?.string, RecordPath(target) != nil,
      !target.split(separator: "/").contains(".."), let stamp = value["stamp"]?.string
    else { return nil }
    (self.target, new, self.stamp) = (target, value["new"]?.string, stamp)
    (before, after) = (value["before"]?.string, value["after"]?.string)
    guard (new == nil) == (after == nil), before != nil || after != nil else { return nil }
    if let new {
      guard Disk.folder(of: new) == Disk.folder(of: target),
        HiddenName(new.split(separator: "/").last ?? "") != nil
      else { return nil }
    }
  }

  fileprivate var tree: JSONTree {
    let members = [
      ("target", target), ("new", new), ("before", before), ("after", after), ("stamp", stamp),
    ]
    return .object(
      members.compactMap { key, text in text.map { .init(key: key, value: .string($0)) } })
  }
}
