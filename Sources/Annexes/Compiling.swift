public import Documents
public import Editions
import Records

/// Which annexes to compile, and what their first and last page say about the edition.
public struct AnnexRequest: Sendable {
  /// The letters of the annexes to print. Empty means all.
  public var letters: [String] = []
  /// The codes of the participants to print. Empty means all.
  public var participants: [String] = []
  /// The number of errors in the records that this edition shows. If it is not 0, the document says that it is a draft.
  public var findings: Int
  /// The digest that this edition had when its year was closed; `nil` if no seal holds one.
  public var adopted: String?
  /// The tool's version, for the colophon.
  public var version: String

  public init(
    letters: [String] = [], participants: [String] = [], findings: Int = 0,
    adopted: String? = nil, version: String
  ) {
    (self.letters, self.participants) = (letters, participants)
    (self.findings, self.adopted, self.version) = (findings, adopted, version)
  }
}

/// The annexes of one edition, as a document.
///
/// All parts are compiled, also those that are not printed. So a source has the same number in a document of one part
/// as in the complete document. The list of sources contains only the sources that the printed parts cite.
public func annexes(of projection: Projection, _ request: AnnexRequest) -> Document {
  var compiler = AnnexCompiler(projection, participants: request.participants)
  var sections: [(part: AnnexPart?, letter: String, cited: Set<Int>, section: Section)] = []
  for entry in compiler.outlookFormat?.annexes ?? [] {
    let part = AnnexPart(rawValue: entry.part)
    guard part != .sources else { continue }
    compiler.sources.startPart()
    guard let section = compiler.section(entry, part) else { continue }
    sections.append((part, entry.letter, compiler.sources.citedInPart, section))
  }
  let chosen = sections.filter { request.letters.isEmpty || request.letters.contains($0.letter) }
  let cited = chosen.reduce(into: Set<Int>()) { $0.formUnion($1.cited) }
  var document = compiler.frame(request, around: Set(chosen.compactMap(\.part)))
  document.sections = chosen.map(\.section)
  if let list = compiler.sourceList(cited) { document.sections.append(list) }
  if let errata = compiler.errata() { document.sections.append(errata) }
  return document
}
