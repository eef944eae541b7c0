public import Diagnostics

/// A JSON text that was read: its values and their places in the source.
///
/// Use it for every text whose messages must name a line. A value keeps its document alive, so it is always
/// valid.
///
///     let reading = JSONDocument.read(SourceText(name: "edition.json", text))
///     reading.document?.root["year"]?.int   // 2013
public final class JSONDocument: Sendable {
  public let source: SourceText
  /// The nodes of all values and keys, in the order of the text. There is at least one: `nodes[0]` is the
  /// root.
  public let nodes: [Node]
  /// True if white space and escapes are as in canonical text. False if they are not, or if that is not certain.
  let isLaidOut: Bool
  /// Tables that make look-ups in a long text fast, made when they are first needed; nil for a short text.
  let long: LongText?

  init(source: SourceText, nodes: [Node], isLaidOut: Bool = false) {
    self.source = source
    self.nodes = nodes
    self.isLaidOut = isLaidOut
    long = nodes.count > LongText.fewNodes ? LongText() : nil
  }

  public var bytes: [UInt8] { source.bytes }

  /// Whether a string may contain an invisible character, an unusual space, or a character that only some
  /// fonts define.
  ///
  /// False is certain, and it is the answer for nearly all texts. True means that the strings must be checked.
  public var mayHoldOddCharacters: Bool { !isLaidOut }

  /// The UTF-8 of the string at a node, with escapes decoded.
  public func contents(of string: Node) -> ArraySlice<UInt8> {
    let spelled = bytes[string.contents]
    return string.isEscaped ? unescaped(spelled)[...] : spelled
  }

  public var root: JSONValue { JSONValue(document: self, index: 0) }

  /// Reads a text. It accepts any bytes and never throws: the result has the document or all problems.
  ///
  /// To read many texts, use a ``JSONReader``, which uses the same memory for all of them.
  public static func read(_ source: SourceText) -> JSONReading {
    var reader = JSONReader()
    return reader.read(source)
  }
}

/// The result of reading a text: the document, or the reasons why there is none.
public struct JSONReading: Sendable {
  /// Nil exactly if there are problems.
  public let document: JSONDocument?
  /// In the order of the text: all duplicate keys, and the first syntax mistake or all missing brackets.
  public let problems: [JSONProblem]
}
