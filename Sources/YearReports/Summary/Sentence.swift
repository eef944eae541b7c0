import Documents
import Records

/// One sentence of a summary, with the records that it is taken from.
struct Sentence {
  let words: [Inline]
  /// Paths in the store: `2019/AUS/implementation.json`.
  let records: [String]
  /// The item in these records that the sentence is about; empty if it is about the whole records.
  let item: String

  init(_ words: [Inline], _ records: [String], item: String = "") {
    (self.words, self.records, self.item) = (words, records, item)
  }

  /// The sentence, followed by its records in brackets.
  var inlines: [Inline] {
    let place = item.isEmpty ? "" : " (\(item))"
    return words + [" ["] + joined(Self.shortened(records).map { [.code($0)] }, by: ", ")
      + [.text(place), "]"]
  }

  /// The paths, with those that differ only in the participant written as one, in the way a shell expands it:
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
