import Diagnostics
import Records

/// The names of files as they were typed. If a person typed `./records/2013/AUS/salw.json`, or `AUS/salw.json` in the
/// folder of the year, the report names the file in the same way.
struct TypedNames {
  /// Each path in the store, and as it was typed; the longest path first.
  private let paths: [(place: String, typed: String)]

  /// - Parameters:
  ///   - typed: The paths on the command line.
  ///   - places: The same paths as paths in the store; empty for the store's folder itself.
  init(_ typed: [String], at places: [String]) {
    paths = zip(places, typed).map { (place: $0, typed: $1) }.sorted {
      $0.place.utf8.count > $1.place.utf8.count
    }
  }

  /// The name of the file at a path in the store; `usual` if neither the file nor a folder that holds it was typed.
  func name(of path: String, usual: String) -> String {
    for (place, typed) in paths {
      if path == place { return typed }
      guard place.isEmpty || path.utf8.starts(with: (place + "/").utf8) else { continue }
      let rest = place.isEmpty ? path : String(path.dropFirst(place.count + 1))
      if typed == "." { return rest }
      return typed.hasSuffix("/") ? typed + rest : typed + "/" + rest
    }
    return usual
  }

  /// The name of a record's file.
  func name(of record: Record) -> String { name(of: record.path.text, usual: record.name) }

  /// The finding, with its file named as it was typed.
  func renamed(_ finding: Finding, in store: Store) -> Finding {
    guard !paths.isEmpty else { return finding }
    var finding = finding
    let file = finding.location.file
    finding.location.file = name(of: store.path(ofFile: file), usual: file)
    return finding
  }
}
