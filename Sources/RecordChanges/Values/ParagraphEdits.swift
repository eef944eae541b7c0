/// What became of one paragraph of a narrative.
public enum ParagraphEdit: Hashable, Sendable {
  case kept(String)
  case removed(String)
  case added(String)
  /// One that reads otherwise now.
  case edited([TextEdit])
}

/// What changed in a narrative, paragraph by paragraph.
///
/// A paragraph that went, and one that came in its place and has much of its wording, are one that was
/// edited.
public func paragraphEdits(from old: [String], to new: [String]) -> [ParagraphEdit] {
  var edits: [ParagraphEdit] = []
  var (gone, come): ([String], [String]) = ([], [])
  for step in steps(from: old, to: new) {
    switch step {
    case .removed(let index): gone.append(old[index])
    case .added(let index): come.append(new[index])
    case .kept(let index, _):
      edits += paired(gone, come)
      (gone, come) = ([], [])
      edits.append(.kept(old[index]))
    }
  }
  return edits + paired(gone, come)
}

/// How much of the longer of two texts must be in both for them to be one that was edited.
let leastLikeness = 0.4

private func paired(_ gone: [String], _ come: [String]) -> [ParagraphEdit] {
  var edits: [ParagraphEdit] = []
  var rest = come[...]
  // Narratives have few paragraphs; of very many, each would be held against each.
  let isFew = gone.count * come.count <= 400
  for paragraph in gone {
    let match = rest.indices.lazy.compactMap { index -> (Int, WordEdits)? in
      let words = WordEdits(paragraph, rest[index])
      return words.likeness >= leastLikeness ? (index, words) : nil
    }.first
    guard isFew, let (index, words) = match else {
      edits.append(.removed(paragraph))
      continue
    }
    edits += rest[..<index].map { .added($0) }
    edits.append(.edited(words.runs))
    rest = rest[(index + 1)...]
  }
  return edits + rest.map { .added($0) }
}
