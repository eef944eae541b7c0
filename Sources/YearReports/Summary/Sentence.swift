import Documents
import Records

/// One sentence of a summary, and the records that it rests on.
struct Sentence {
  let words: [Inline]
  /// Paths in the store: `2019/AUS/implementation.json`.
  let records: [String]
  /// The item in those records; empty where the whole of them is meant.
  let item: String

  init(_ words: [Inline], _ records: [String], item: String = "") {
    (self.words, self.records, self.item) = (words, records, item)
  }

  /// The sentence with its records behind it.
  var inlines: [Inline] {
    let place = item.isEmpty ? "" : " (\(item))"
    return words + [" ["] + joined(Self.shortened(records).map { [.code($0)] }, by: ", ")
      + [.text(place), "]"]
  }

  /// Records of several participants that are called the same, in one word as a shell would expand it:
  /// `2019/{AUS,KOR}/implementation.json`.
  static func shortened(_ records: [String]) -> [String] {
    var groups: [(head: String, tail: String, names: [String])] = []
    for path in records {
      let parts = path.split(separator: "/").map(String.init)
      guard parts.count == 3 else {
        groups.append((path, "", []))
        continue
      }
      let (head, tail) = (parts[0], parts[2])
      if let index = groups.firstIndex(where: { $0.head == head && $0.tail == tail }) {
        if !groups[index].names.contains(parts[1]) { groups[index].names.append(parts[1]) }
      } else {
        groups.append((head, tail, [parts[1]]))
      }
    }
    return groups.map { group in
      switch group.names.count {
      case 0: group.head
      case 1: "\(group.head)/\(group.names[0])/\(group.tail)"
      default: "\(group.head)/{\(group.names.joined(separator: ","))}/\(group.tail)"
      }
    }
  }
}
