public import ExternalPrograms
public import Records

/// A year's edition in the version that git has from when the year was closed.
///
/// A tag says which edition was adopted. Without a tag, it is the edition of the first commit in which the year is
/// closed. A later change that is not an erratum would be a silent edit.
public struct FormerSeal {
  public let edition: Edition
  /// Where it was found: `the tag outlook-2013`.
  public let place: String

  /// If `revision` is given, only the history up to it counts: the year may be open there and closed later.
  ///
  /// - Returns: `nil` if git has no closed edition of the year.
  public init?(of year: Int, in stores: PastStores, asOf revision: String?) throws {
    let found = try askingGit { () throws -> FormerSeal? in
      let git = stores.git
      let end = try git.commit(revision ?? "HEAD")
      let top = try stores.place(in: end, revision ?? "HEAD").folder
      let files = FileHistory(git, try StorePlaces(from: top, upTo: end, git).folders)
      let path = RecordPath(.edition, in: year).text
      let steps = try files.steps(of: [path], upTo: end)[path] ?? []
      let known = revision.map { _ in Set(steps.compactMap(\.file.new)) }
      return try Self.tagged(year, files, stores, among: known) ?? Self.first(year, steps, stores)
    }
    guard let found else { return nil }
    self = found
  }

  private init?(_ year: Int, _ object: String?, _ place: String, _ objects: GitObjects) throws {
    guard let object else { return nil }
    let path = RecordPath(.edition, in: year).text
    let bytes = try objects.contents(of: [Git.Entry(path: path, object: object)])[0]
    let store = Store(name: "", files: [StoreFile(path: path, bytes: bytes)], judging: false)
    guard let edition = store.edition(year), edition.isSealed else {
      return nil
    }
    (self.edition, self.place) = (edition, place)
  }

  /// The edition at the last of the tags that `year close` names, if the year is closed there.
  private static func tagged(
    _ year: Int, _ files: FileHistory, _ stores: PastStores, among known: Set<String>?
  ) throws -> FormerSeal? {
    for tag in try stores.git.tags(named: "outlook-\(year)").reversed() {
      let commit = try stores.git.commit("refs/tags/\(tag)")
      guard
        let object = try files.objects(at: [RecordPath(.edition, in: year).text], in: commit)[0],
        known?.contains(object) ?? true,
        let found = try FormerSeal(year, object, "the tag \(tag)", stores.objects)
      else { continue }
      return found
    }
    return nil
  }

  private static func first(
    _ year: Int, _ steps: [FileHistory.Step], _ stores: PastStores
  ) throws -> FormerSeal? {
    for (commit, file) in steps {
      let place = "the commit \(commit.name.prefix(10)) of \(commit.date)"
      if let found = try FormerSeal(year, file.new, place, stores.objects) { return found }
    }
    return nil
  }
}

extension Git {
  /// The tags that exist of `name`, `name-2`, `name-3` and so on, in this order.
  public func tags(named name: String) throws -> [String] {
    var tags: [String] = []
    for number in 1...1000 {
      let tag = Self.tag(name, number)
      guard try has(tag) else { break }
      tags.append(tag)
    }
    return tags
  }

  /// The first of `name`, `name-2`, `name-3` and so on that is not yet a tag.
  public func freeTag(_ name: String) throws -> String {
    Self.tag(name, try tags(named: name).count + 1)
  }

  private static func tag(_ name: String, _ number: Int) -> String {
    number == 1 ? name : "\(name)-\(number)"
  }

  private func has(_ tag: String) throws -> Bool {
    do {
      _ = try commit("refs/tags/\(tag)")
      return true
    } catch is UnknownRevision {
      return false
    }
  }
}
