import Diagnostics
public import JSONSchema
public import JSONText

/// The schemas of the records. They are compiled into the tool, so a repository need only hold records.
public enum Schemas {
  /// All schemas of `schemas/`, by their `$id`.
  public static let library = SchemaLibrary(documents, options: options)

  static let options = SchemaOptions(unknownKeywords: .mistakes)

  /// The file of the shared definitions, to which the other schemas refer.
  static let common = "schemas/common.schema.json"

  /// The schemas as JSON documents.
  public static let documents: [JSONDocument] = schemaTexts.compactMap { name, text in
    JSONDocument.read(SourceText(name: "schemas/\(name)", text)).document
  }

  /// The order in which records of a kind write their members.
  public static func memberOrder(_ kind: RecordKind) -> MemberOrder {
    RecordSchemas.all.memberOrder(kind)
  }
}

/// The compiled schemas of some kinds of record. To compile all of them takes longer than to check a
/// single record.
public final class RecordSchemas: Sendable {
  private let byKind: ByKind<(schema: Schema, check: CanonicalCheck)?>

  /// The schemas of every kind. Each is compiled when it is first used.
  public static let all = RecordSchemas(RecordKind.allCases, in: Schemas.library)

  /// Compiles the schemas of some kinds only.
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

  /// The order in which records of a kind write their members.
  public func memberOrder(_ kind: RecordKind) -> MemberOrder {
    byKind[kind]?.check.order ?? .natural
  }

  /// Checks whether texts of a kind are in canonical form; `nil` if the schema of the kind was not compiled.
  func canonicalCheck(_ kind: RecordKind) -> CanonicalCheck? { byKind[kind]?.check }
}

extension Schemas {
  /// The member order of the only kind of record whose schema accepts the value. If not exactly one kind accepts it,
  /// the names are sorted in natural order (`a2` before `a10`).
  public static func memberOrder(recognising value: JSONValue) -> MemberOrder {
    let kinds = RecordKind.allCases.filter { kind in
      library[kind.schemaID]?.violations(of: value).isEmpty ?? false
    }
    return kinds.count == 1 ? memberOrder(kinds[0]) : .natural
  }
}
