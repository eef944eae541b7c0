import CommonSubsequence

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
  // By bytes: texts that look alike and are encoded otherwise are two.
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

/// How much of the longer of two texts must be in both for them to be one that was edited.
let leastLikeness = 0.5

private func paired(_ gone: [String], _ come: [String]) -> [ParagraphEdit] {
  // Narratives have few paragraphs; of very many, each would be held against each.
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
