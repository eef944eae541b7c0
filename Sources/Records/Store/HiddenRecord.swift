// Hidden files in a store are not read: editors, file systems and git keep their own files there. But a
// record with a hidden name would be lost silently, so such a file is reported.

/// Which hidden files of a store may be meant as records.
public enum HiddenRecord {
  /// Whether a path of the store is hidden and may be meant as a record: its name ends in `.json`.
  ///
  /// Files that an editor or a file system keeps beside a file do not count: `.#salw.json`, `._salw.json`. The top of a
  /// store can be the top of a repository and hold the settings of tools (`.vscode/settings.json`). So a path that
  /// begins with a dot counts only if it would be the path of a record without the dots: `.2013/AUS/salw.json`.
  public static func isMeant(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let name = parts.last, name.suffix(5).lowercased() == ".json",
      !name.hasPrefix(".#"), !name.hasPrefix("._"), !name.hasPrefix(".pillar-"),
      parts.contains(where: { $0.hasPrefix(".") }), mayBeBelow(path)
    else { return false }
    return !parts[0].hasPrefix(".") || isRecord(parts)
  }

  /// Whether a file below a folder may be meant as a record. In git's own folder (`.git`), no file is.
  static func mayBeBelow(_ folder: String) -> Bool {
    !folder.split(separator: "/").contains(".git")
  }

  private static func isRecord(_ parts: [Substring]) -> Bool {
    RecordPath(parts.map { $0.drop { $0 == "." } }.joined(separator: "/")) != nil
  }
}
