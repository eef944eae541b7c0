/// The mistakes found in schemas: the first `most` of each document, and the number of its others, because a document
/// can contain a million.
struct SchemaProblemList {
  typealias Entry = (mistake: SchemaProblemKind, place: KeywordPlace)

  private let most: Int
  private(set) var listed: [Entry] = []
  /// For a document with more than `most` mistakes, by the document's number: the first mistake that is only counted,
  /// and how many are only counted.
  private(set) var rests: [Int: (first: Entry, count: Int)] = [:]
  private var counts: [Int: Int] = [:]

  init(most: Int) { self.most = most }

  mutating func add(_ mistake: SchemaProblemKind, by place: KeywordPlace, in document: Int) {
    let count = counts[document, default: 0] + 1
    counts[document] = count
    if count <= most {
      listed.append((mistake, place))
    } else {
      rests[document] = (rests[document]?.first ?? (mistake, place), count - most)
    }
  }
}
