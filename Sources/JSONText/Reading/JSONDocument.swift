public import Diagnostics

/// A whole JSON text, read: its values, each with its place in the source.
///
/// Use it for every text whose messages must point at a line; a value stays usable as long as
/// somebody holds it, because it holds its document.
///
///     let reading = JSONDocument.read(SourceText(name: "edition.json", text))
///     reading.document?.root["year"]?.int   // 2013
public final class JSONDocument: Sendable {
  public let source: SourceText
  /// The values in the order of the text; never empty: `nodes[0]` is the root.
  public let nodes: [Node]
  /// Whether white space and escapes are as canonical text has them; false where that is not certain.
  let isLaidOut: Bool
  /// What is worked out about a long text when it is asked for; a short one has none.
  let long: LongText?

  init(source: SourceText, nodes: [Node], isLaidOut: Bool = false) {
    self.source = source
    self.nodes = nodes
    self.isLaidOut = isLaidOut
    long = nodes.count > LongText.fewNodes ? LongText() : nil
  }

  public var bytes: [UInt8] { source.bytes }

  /// Whether a string may hold a character that nobody sees, an odd space, or one of no meaning outside a
  /// font; of nearly all texts it is certain that none does.
  public var mayHoldOddCharacters: Bool { !isLaidOut }

  /// A string's UTF-8, escapes resolved, by its node.
  public func contents(of string: Node) -> ArraySlice<UInt8> {
    let spelled = bytes[string.contents]
    return string.isEscaped ? unescaped(spelled)[...] : spelled
  }

  public var root: JSONValue { JSONValue(document: self, index: 0) }

  /// What the text says, or everything that is wrong with it; it takes any bytes and never throws.
  ///
  /// To read many texts one after another, ``JSONReader`` spares the memory of each.
  public static func read(_ source: SourceText) -> JSONReading {
    var reader = JSONReader()
    return reader.read(source)
  }
}

/// A text that was read, or why it could not be.
public struct JSONReading: Sendable {
  /// Nil exactly when there are problems.
  public let document: JSONDocument?
  /// From the top of the text down: every duplicate key, and the first mistake in the syntax, or all
  /// brackets that are missing.
  public let problems: [JSONProblem]
}

/// How large and how deep a text may be: enough for any record, little enough for any machine.
public enum Limits {
  /// The most bytes that a text may have, 16 MiB.
  public static let bytes = 16 << 20
  static let levels = 512
}
