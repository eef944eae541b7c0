/// What a schema takes over from those it stands in.
struct SchemaContext {
  /// The identifier that references in the schema are relative to.
  var base: Identifier
  var dialect: Dialect
  /// The number of the schema at the root of the resource: the nearest with an `$id`, or the document.
  var resource: Int
}
