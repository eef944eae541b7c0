import Diagnostics
public import JSONSchema
public import JSONText

/// The schemas of the records, compiled into the tool so that a repository may hold records alone.
public enum Schemas {
  /// Every schema of `schemas/`, by its `$id`.
  public static let library = SchemaLibrary(documents, options: options)

  static let options = SchemaOptions(unknownKeywords: .mistakes)

  /// The source of the schema that the others refer to.
  static let common = "schemas/common.schema.json"

  /// The schemas' texts, read.
  public static let documents: [JSONDocument] = schemaTexts.compactMap { name, text in
    JSONDocument.read(SourceText(name: "schemas/\(name)", text)).document
  }

  /// The order in which a kind of record writes its members.
  public static func memberOrder(_ kind: RecordKind) -> MemberOrder {
    RecordSchemas.all.memberOrder(kind)
  }
}

/// The schemas of some kinds of record, ready to judge by: to compile them all takes longer than to
/// check a record.
public final class RecordSchemas: Sendable {
  private let byKind: ByKind<(schema: Schema, check: CanonicalCheck)?>

  /// Those of every kind, compiled when first asked for.
  public static let all = RecordSchemas(RecordKind.allCases, in: Schemas.library)

  /// Those of some kinds alone.
  public convenience init(_ kinds: Set<RecordKind>) {
    let names = Set(kinds.map { "schemas/\($0.rawValue).schema.json" })
    let documents = Schemas.documents.filter {
      names.contains($0.source.name) || $0.source.name == Schemas.common
    }
    let library = SchemaLibrary(documents, options: Schemas.options)
    self.init(Array(kinds), in: library)
  }

  private init(_ kinds: [RecordKind], in library: SchemaLibrary) {
    byKind = ByKind { kind in
      guard kinds.contains(kind) else { return nil }
      return library[kind.schemaID].map { (schema: $0, check: CanonicalCheck($0.memberOrder)) }
    }
  }

  func schema(_ kind: RecordKind) -> Schema? { byKind[kind]?.schema }

  /// The order in which a kind of record writes its members.
  public func memberOrder(_ kind: RecordKind) -> MemberOrder {
    byKind[kind]?.check.order ?? .natural
  }

  /// Whether texts of a kind of record are written as they should be; nil of a kind that is not here.
  func canonicalCheck(_ kind: RecordKind) -> CanonicalCheck? { byKind[kind]?.check }
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
