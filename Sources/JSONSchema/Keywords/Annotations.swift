/// Keywords that describe a value and check nothing.
enum Annotations: KeywordFamily {
  private static let texts = ["title", "description", "contentEncoding", "contentMediaType"]
  private static let flags = ["deprecated", "readOnly", "writeOnly"]

  static let names = texts + flags + ["default", "examples", "contentSchema"]

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    for name in texts { _ = reader.string(name) }
    for name in flags { _ = reader.flag(name) }
    _ = reader.array("examples")
    _ = reader.schema("contentSchema")
    return nil
  }
}
