import Diagnostics
import JSONText

/// The list of files that are written as one: `records/.pillar-writing`.
///
/// It is there from the moment at which all new files lie under hidden names until all have their own
/// names. A process that is killed in between leaves it, and the next one that writes completes it.
///
/// ```json
/// {"format": 1, "writes": [{"target": "2013/AUS/salw.json", "new": "2013/AUS/.pillar-12-0",
///   "before": "sha256:…", "after": "sha256:…", "stamp": "7340 1795800000 93012345"}]}
/// ```
///
/// A contribution can bring such a list. The stamps show that it was not left by a write on this disk:
/// they are those of the very files, and a clone or a copy has others.
struct WriteList {
  static let name = ".pillar-writing"

  /// A file and what becomes of it. Paths are relative to the store's folder.
  struct Entry: Hashable {
    let target: String
    /// Where the new bytes lie; `nil` where the file is to be removed.
    let new: String?
    /// The digest of the bytes before; `nil` where there is no file.
    let before: String?
    /// The digest of the new bytes; `nil` where the file is to be removed.
    let after: String?
    /// The stamp of the file with the new bytes; of the file itself where it is to be removed.
    let stamp: String
  }

  var entries: [Entry] = []

  /// What the bytes under the list's name are.
  enum Reading {
    case whole(WriteList)
    /// Its writer was killed before it was complete. Nothing was renamed then.
    case torn
    /// It is JSON and no list that this version of the tool writes.
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
  /// Whether a path of a store is that of a list of files that are written as one, or is below it. A store that
  /// holds one is between two writes.
  public static func isWriteList(_ place: String) -> Bool {
    place == WriteList.name || place.hasPrefix(WriteList.name + "/")
  }
}

extension WriteList.Entry {
  /// `nil` where it could write anything but a record of this store.
  ///
  /// Somebody may have brought the list with a contribution, so nothing in it is believed: a target is a
  /// record's path, and new bytes lie beside it under a hidden name.
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
