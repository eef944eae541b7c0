import Documents
import Records

/// Numbers the sources in the order in which the annexes first cite them.
struct Bibliography {
  private let store: Store
  private var numbers: [String: Int] = [:]
  private(set) var citedInPart: Set<Int> = []

  init(_ store: Store) { self.store = store }

  mutating func startPart() { citedInPart = [] }

  /// ` [3] [7]`, each a link to the list; nothing for no sources.
  ///
  /// The same source twice is cited once. A source that the edition does not hold is not named.
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

  /// The sources with these numbers, in their order.
  func listed(_ wanted: Set<Int>) -> [(number: Int, source: Source)] {
    numbers.filter { wanted.contains($0.value) }.sorted { $0.value < $1.value }.compactMap {
      id, number in
      store.source(id).map { (number, $0) }
    }
  }

  static func anchor(_ number: Int) -> String { "source-\(number)" }
}
