/// What a schema takes over from those it stands in.
struct SchemaContext {
  /// The identifier that references in the schema are relative to.
  var base: Identifier
  /// The same for a document that was found in several places, for example through a link: what is not
  /// found from the base is looked for from these.
  var otherBases: [Identifier] = []
  var dialect: Dialect
  /// The number of the schema at the root of the resource: the nearest with an `$id`, or the document.
  var resource: Int
}
