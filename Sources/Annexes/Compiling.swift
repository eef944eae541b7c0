public import Documents
public import Editions
import Records

/// What is asked of a compilation beside its edition.
public struct AnnexRequest: Sendable {
  /// The letters of the annexes wanted; all where it is empty.
  public var letters: [String] = []
  /// The participants wanted; all where it is empty.
  public var participants: [String] = []
  /// How many errors there are in what this edition shows; with any of them it is a draft.
  public var findings: Int
  /// The digest with which this edition was adopted when its year was closed; `nil` where it was not.
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
/// Every part is compiled whichever are asked for, so that a source has the same number in a part
/// as in the whole; the list of sources then holds those that the parts cite.
public func annexes(of projection: Projection, _ request: AnnexRequest) -> Document {
  var composition = AnnexCompiler(projection, participants: request.participants)
  var sections: [(part: AnnexPart?, letter: String, cited: Set<Int>, section: Section)] = []
  for entry in composition.outlookFormat?.annexes ?? [] {
    let part = AnnexPart(rawValue: entry.part)
    guard part != .sources else { continue }
    composition.sources.startPart()
    guard let section = composition.section(entry, part) else { continue }
    sections.append((part, entry.letter, composition.sources.citedInPart, section))
  }
  let chosen = sections.filter { request.letters.isEmpty || request.letters.contains($0.letter) }
  let cited = chosen.reduce(into: Set<Int>()) { $0.formUnion($1.cited) }
  var document = composition.frame(request, around: Set(chosen.compactMap(\.part)))
  document.sections = chosen.map(\.section)
  if let list = composition.sourceList(cited) { document.sections.append(list) }
  if let errata = composition.errata() { document.sections.append(errata) }
  return document
}
