import Commands
import GitStores
import Records
import Resolving
import Terminal

/// `--at`, for commands that read the whole store.
struct AtOption: OptionGroup {
  @Option(
    "Read the store as of this git revision, not the files on the disk.", value: "rev")
  var at: String?

  /// `, as of main`; empty if the files on the disk are read.
  var words: String { at.map { ", as of \($0.printable)" } ?? "" }
}

extension StoreOption {
  /// The whole store as of a git revision; if `revision` is `nil`, the present store.
  func read(at revision: String?, judging: Bool = true) throws -> Store {
    guard let revision else { return try read(judging: judging) }
    let past = try PastStores(in: store).store(at: revision, judging: judging)
    return try requireWhole(past, asOf: revision)
  }

  /// The store for a typed year: for `2013@main` the store as of `main`, for `2013` the present store.
  func read(_ year: YearAt, judging: Bool = true) throws -> Store {
    try read(at: year.revision, judging: judging)
  }

  /// The stores for some typed years, in the order of `years`. If several need the present store, it is read once.
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
      return try requireWhole(stores.store(at: revision, judging: judging), asOf: revision)
    }
  }
}
