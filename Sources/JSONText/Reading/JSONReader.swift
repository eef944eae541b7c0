public import Diagnostics

/// Reads texts one after another, using the same memory.
///
/// Use one for a whole folder of records. Its memory grows to fit the largest text, and is freed with the
/// reader.
///
///     var reader = JSONReader()
///     for source in sources { findings += reader.read(source).problems.map { … } }
public struct JSONReader: ~Copyable {
  private var arena = Arena()
  /// How many duplicate keys of a text get a message; the others are counted.
  private let most: Int

  public init(most: Int = Finding.usualMost) { self.most = most }

  /// Reads a text. It accepts any bytes and never throws: the result has the document or all problems.
  public mutating func read(_ source: SourceText) -> JSONReading {
    switch arena.nodes(of: source.bytes) {
    case .read(let nodes, let isLaidOut):
      let document = JSONDocument(source: source, nodes: nodes, isLaidOut: isLaidOut)
      return JSONReading(document: document, problems: [])
    case .failed(let offset):
      return JSONReading(
        document: nil, problems: Diagnosis.problems(in: source, near: offset, most: most))
    }
  }
}
