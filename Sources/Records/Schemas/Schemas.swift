import Diagnostics
public import JSONSchema
public import JSONText

/// The schemas of the records, compiled into the tool so that a repository may hold records alone.
public enum Schemas {
  /// Every schema of `schemas/`, by its `$id`.
  public static let library = SchemaLibrary(
    documents, options: SchemaOptions(unknownKeywords: .mistakes))

  /// The schemas' texts, read.
  public static let documents: [JSONDocument] = schemaTexts.compactMap { name, text in
    JSONDocument.read(SourceText(name: "schemas/\(name)", text)).document
  }

  /// The schema of a kind of record.
  static func schema(_ kind: RecordKind) -> Schema? { byKind[kind] }

  private static let byKind = Dictionary(
    uniqueKeysWithValues: RecordKind.allCases.compactMap { kind in
      library[kind.schemaID].map { (kind, $0) }
    })

  /// The order in which a kind of record writes its members.
  public static func memberOrder(_ kind: RecordKind) -> MemberOrder { orders[kind] ?? .natural }

  private static let orders = Dictionary(
    uniqueKeysWithValues: RecordKind.allCases.map { kind in
      (kind, library[kind.schemaID]?.memberOrder ?? .natural)
    })
}

extension Schemas {
  /// The order of the one kind of record whose schema the value satisfies; natural order for others.
  public static func memberOrder(recognising value: JSONValue) -> MemberOrder {
    let kinds = RecordKind.allCases.filter { kind in
      library[kind.schemaID]?.violations(of: value).isEmpty ?? false
    }
    return kinds.count == 1 ? memberOrder(kinds[0]) : .natural
  }
}
