import Diagnostics
import ExternalPrograms
import Records

/// The files of a store as git keeps them, which are read as those on the disk would be: notes and what
/// is hidden are left out, unless it may be meant as a record; a link to a file of the store is followed, and what leads out of it, into
/// another repository too, is named and not read. What a killed write left is hidden on the disk and does
/// not belong into a repository: it is named as well.
///
/// `all` are the files among which links lead, where these are not all that git has of the store.
func storeFiles(
  _ entries: [Git.Entry], among all: [Git.Entry]? = nil, _ objects: GitObjects
) throws -> [StoreFile] {
  let wanted = entries.filter { entry in
    let isHidden = entry.path.split(separator: "/").contains {
      $0.hasPrefix(".") && !$0.hasPrefix(".pillar-")
    }
    return isHidden
      ? HiddenRecord.isMeant(entry.path) : !StoreFolder.isBesideTheRecords(entry.path)
  }
  let links = wanted.filter { $0.kind == .link }
  let targets = zip(links, try objects.contents(of: links)).map {
    ($0.path, String(decoding: $1, as: UTF8.self))
  }
  let paths = LinkedPaths(
    files: (all ?? entries).filter { $0.kind == .file },
    links: Dictionary(firstOf: targets))
  let found = wanted.map { ($0.path, paths.file(at: $0.path)) }
  // What is no record is named and never read: it may be a film.
  let read = found.filter { RecordPath($0.0) != nil }.compactMap(\.1)
  let texts = Dictionary(
    zip(read.map(\.object), try objects.contents(of: read))
  ) { first, _ in first }
  return found.map { path, file in
    guard let file else { return StoreFile(path: path, bytes: [], leadsOut: true) }
    return StoreFile(path: path, bytes: texts[file.object] ?? [])
  }
}

/// Where the links of a revision lead.
private struct LinkedPaths {
  private let files: [ExactText: Git.Entry]
  private let links: [ExactText: String]

  init(files: [Git.Entry], links: [ExactText: String]) {
    self.files = Dictionary(firstOf: files.map { ($0.path, $0) })
    self.links = links
  }

  /// The file that stands at a path or that links there lead to; `nil` where they lead out of the store,
  /// to nothing or round in a circle.
  func file(at path: String) -> Git.Entry? {
    var path = path
    for _ in 0...links.count {
      if let file = files[path] { return file }
      guard let target = links[path], let next = Self.path(target, from: path) else { return nil }
      path = next
    }
    return nil
  }

  /// The path that a link's words lead to; `nil` where it is outside.
  private static func path(_ target: String, from link: String) -> String? {
    guard !target.hasPrefix("/") else { return nil }
    var parts = Array(link.split(separator: "/").dropLast())
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(step)
      }
    }
    return parts.joined(separator: "/")
  }
}
