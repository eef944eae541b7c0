import Documents
import Records

/// Numbers the sources in the order in which the annexes first cite them.
struct Bibliography {
  private let store: Store
  private var numbers: [String: Int] = [:]
  private(set) var citedInPart: Set<Int> = []

  init(_ store: Store) { self.store = store }

  mutating func startPart() { citedInPart = [] }

  /// The citation of some sources, ` [3] [7]`, where each number links to the list of sources; empty if there are none.
  ///
  /// A source that is named twice is cited once. A source that is not in the edition is left out.
  mutating func cite(_ ids: [String]) -> [Inline] {
    var cited: Set<Int> = []
    for id in ids where store.source(id) != nil {
      let number = numbers[id] ?? numbers.count + 1
      numbers[id] = number
      cited.insert(number)
    }
    citedInPart.formUnion(cited)
    return cited.sorted().flatMap { number -> [Inline] in
      [" ", .reference([.text("[\(number)]")], to: Self.anchor(number))]
    }
  }

  /// The sources that have these numbers, sorted by number.
  func listed(_ wanted: Set<Int>) -> [(number: Int, source: Source)] {
    numbers.filter { wanted.contains($0.value) }.sorted { $0.value < $1.value }.compactMap {
      id, number in
      store.source(id).map { (number, $0) }
    }
  }

  static func anchor(_ number: Int) -> String { "source-\(number)" }
}
