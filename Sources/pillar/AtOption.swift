import Commands
import GitStores
import Records
import Resolving
import Terminal

/// `--at`, which the commands take that read the whole store.
struct AtOption: OptionGroup {
  @Option(
    "Read the store as of a git revision; the files on the disk are not looked at.", value: "rev")
  var at: String?

  /// `, as of main`; empty where the files on the disk are read.
  var words: String { at.map { ", as of \($0.printable)" } ?? "" }
}

extension StoreOption {
  /// The whole store as of a revision; as it lies on the disk where none is given.
  func read(at revision: String?, judging: Bool = true) throws -> Store {
    guard let revision else { return try read(judging: judging) }
    let past = try PastStores(in: store).store(at: revision, judging: judging)
    return try whole(past, asOf: revision)
  }

  /// The store that holds a year as it was typed.
  func read(_ year: YearAt, judging: Bool = true) throws -> Store {
    try read(at: year.revision, judging: judging)
  }

  /// The stores that hold some years, in their order; nothing is read twice.
  func read(_ years: [YearAt], judging: Bool = true) throws -> [Store] {
    var present: Store?
    var past: PastStores?
    return try years.map { year in
      guard let revision = year.revision else {
        let store = try present ?? read(judging: judging)
        present = store
        return store
      }
      let stores = try past ?? PastStores(in: store)
      past = stores
      return try whole(stores.store(at: revision, judging: judging), asOf: revision)
    }
  }
}
