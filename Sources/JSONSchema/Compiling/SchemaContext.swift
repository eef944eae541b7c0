/// What a schema inherits from the schemas around it.
struct SchemaContext {
  /// The identifier that references in the schema are relative to.
  var base: Identifier
  /// More bases, for a document that was found in several places, for example through a link. A reference
  /// that names nothing when it is resolved against `base` is resolved against these.
  var otherBases: [Identifier] = []
  var dialect: Dialect
  /// The number of the root schema of the resource that contains the schema: the nearest schema with an `$id`, or the
  /// document's root.
  var resource: Int
}
