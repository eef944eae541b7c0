import Commands
import Records

/// `--at`, which the commands take that read the whole store.
struct AtOption: OptionGroup {
  @Option(
    "Read the store as of a git revision; the files on the disk are not looked at.", value: "rev")
  var at: String?
}

extension StoreOption {
  /// The whole store as of a revision; as it lies on the disk where none is given.
  func read(at revision: String?, judging: Bool = true) throws -> Store {
    guard let revision else { return try read(judging: judging) }
    return try Revisions(folder()).store(at: revision)
  }

  /// The store that holds a year as it was typed.
  func read(_ year: YearAt, judging: Bool = true) throws -> Store {
    try read(at: year.revision, judging: judging)
  }

  /// The stores that hold some years, in their order, each revision read once.
  func read(_ years: [YearAt], judging: Bool = true) throws -> [Store] {
    var stores: [String?: Store] = [:]
    return try years.map { year in
      if let store = stores[year.revision] { return store }
      let store = try read(year, judging: judging)
      stores[year.revision] = store
      return store
    }
  }
}
