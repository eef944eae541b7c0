import Diagnostics
public import JSONText

/// The record of a source of facts, such as a web page or a letter.
public struct Source: RecordView {
  public let value: JSONValue
  public let id: String

  public init(value: JSONValue, id: String) { (self.value, self.id) = (value, id) }

  public var title: String { optionalText("title") ?? id }
  public var publisher: String? { optionalText("publisher") }
  public var date: RecordDate? { date("date") }
  public var url: String? { optionalText("url") }
  /// A file in a public repository: `owner/name@commit:path`.
  public var repository: String? { optionalText("repository") }
  /// Where a document that is not on the web is kept.
  public var held: String? { optionalText("held") }
  public var note: [String] { paragraphs("note") }
}

extension Source {
  /// The names of the members, in any record, that cite sources by their ids.
  public static let citingMembers: Set<String> = ["sources", "totalsSources"]

  /// The ids of the sources that a record cites. If an id is cited several times, it is returned several times.
  public static func cited(in tree: JSONTree) -> [String] {
    tree.elements.flatMap(cited)
      + tree.members.flatMap { member in
        citingMembers.contains(member.key) && !member.value.elements.isEmpty
          ? member.value.elements.compactMap { if case .string(let id) = $0 { id } else { nil } }
          : cited(in: member.value)
      }
  }
}

extension Store {
  public func source(_ id: String) -> Source? { sourcesByID[id] }

  static func sources(in records: [Record]) -> [ExactText: Source] {
    var found: [ExactText: Source] = [:]
    for record in records where record.path.kind == .source {
      guard let root = record.root, let id = record.path.id else { continue }
      found[id] = Source(value: root, id: id)
    }
    return found
  }
}
