/// The mistakes met in schemas: of each document the first ones, and how many more there are. A document can
/// hold a million.
struct SchemaMistakes {
  typealias Mistake = (mistake: SchemaMistake, place: KeywordPlace)

  private let most: Int
  private(set) var told: [Mistake] = []
  /// By the document's number, the first that is only counted, and how many there are with it.
  private(set) var rests: [Int: (first: Mistake, count: Int)] = [:]
  private var counts: [Int: Int] = [:]

  init(most: Int) { self.most = most }

  mutating func add(_ mistake: SchemaMistake, by place: KeywordPlace, in document: Int) {
    let count = counts[document, default: 0] + 1
    counts[document] = count
    if count <= most {
      told.append((mistake, place))
    } else {
      rests[document] = (rests[document]?.first ?? (mistake, place), count - most)
    }
  }
}
