import CommonSubsequence

/// What happened to one paragraph of a text.
public enum ParagraphEdit: Hashable, Sendable {
  case kept(String)
  case removed(String)
  case added(String)
  /// The paragraph has changed.
  case edited([TextEdit])
}

/// What changed between two texts, paragraph by paragraph.
///
/// A removed paragraph and an added one in its place count as one edited paragraph if they have at least half of the
/// longer one in common (``leastLikeness``).
public func paragraphEdits(from old: [String], to new: [String]) -> [ParagraphEdit] {
  var edits: [ParagraphEdit] = []
  var (gone, come): ([String], [String]) = ([], [])
  // Paragraphs are compared by their bytes: the same text in two Unicode forms (`é` as one character or as `e` with an
  // accent) counts as two.
  for step in steps(from: old.map { Array($0.utf8) }, to: new.map { Array($0.utf8) }) {
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

/// How much of the longer of two texts must also be in the other, so that the two count as one text that was edited: a
/// share from 0 to 1.
let leastLikeness = 0.5

private func paired(_ gone: [String], _ come: [String]) -> [ParagraphEdit] {
  // Usually there are few paragraphs. With very many, comparing each with each would take too long.
  guard !gone.isEmpty, !come.isEmpty, gone.count * come.count <= 400 else {
    return gone.map { .removed($0) } + come.map { .added($0) }
  }
  let (old, new) = (gone.map { WordList($0) }, come.map { WordList($0) })
  var edits: [ParagraphEdit] = []
  var next = 0
  for index in gone.indices {
    let match = (next..<new.count).first { areAlike(old[index], new[$0], atLeast: leastLikeness) }
    guard let match else {
      edits.append(.removed(gone[index]))
      continue
    }
    edits += come[next..<match].map { .added($0) }
    edits.append(.edited(WordEdits(old[index], new[match]).runs))
    next = match + 1
  }
  return edits + come[next...].map { .added($0) }
}
