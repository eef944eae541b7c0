public import Diagnostics

/// Reads texts one after another in the same memory.
///
/// Use one for a whole folder of records: it grows to the largest text it has met and is freed with
/// its last use.
///
///     var reader = JSONReader()
///     for source in sources { findings += reader.read(source).problems.map { … } }
public struct JSONReader: ~Copyable {
  private var arena = Arena()
  /// How many duplicate keys of a text are told; the others are counted.
  private let most: Int

  public init(most: Int = Finding.usualMost) { self.most = most }

  /// What the text says, or everything that is wrong with it; it takes any bytes and never throws.
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
