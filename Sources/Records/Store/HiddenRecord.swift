// What is hidden in a store is not read: editors, file systems and git keep files of their own there. But
// a record that somebody gave a hidden name is lost without a trace, so such a file is named.

/// Which hidden files of a store may be meant as records.
public enum HiddenRecord {
  /// Whether a path of the store is hidden and may be meant as a record: its name ends in `.json`.
  ///
  /// What an editor or a file system keeps beside a file is not meant: `.#salw.json`, `._salw.json`.
  /// At the top of the store, which may be the top of a repository too, settings of tools stand
  /// (`.vscode/settings.json`). There a file is meant if its path would be a record's without the dots.
  public static func isMeant(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let name = parts.last, name.suffix(5).lowercased() == ".json",
      !name.hasPrefix(".#"), !name.hasPrefix("._"), !name.hasPrefix(".pillar-"),
      parts.contains(where: { $0.hasPrefix(".") }), mayBeBelow(path)
    else { return false }
    return !parts[0].hasPrefix(".") || isRecord(parts)
  }

  /// Whether such a file may stand in a hidden folder: git's own holds none.
  static func mayBeBelow(_ folder: String) -> Bool {
    !folder.split(separator: "/").contains(".git")
  }

  private static func isRecord(_ parts: [Substring]) -> Bool {
    RecordPath(parts.map { $0.drop { $0 == "." } }.joined(separator: "/")) != nil
  }
}
