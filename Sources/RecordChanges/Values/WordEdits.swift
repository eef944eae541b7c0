import CommonSubsequence

/// A part of a text that two versions have in common, or that only one of them has.
public enum TextEdit: Hashable, Sendable {
  case kept(String)
  case removed(String)
  case added(String)

  public var text: String {
    switch self {
    case .kept(let text), .removed(let text), .added(let text): text
    }
  }
}

/// What changed in a text, word by word. A removed part comes before the part that replaced it.
///
/// The kept and removed parts together are the old text, the kept and added ones the new text, byte by
/// byte. Each ideograph counts as a word. Blanks and punctuation between two changes count as a part of
/// them.
///
/// ```swift
/// wordEdits(from: "an office is planned", to: "an office was opened")
/// // kept "an office ", removed "is planned", added "was opened"
/// ```
public func wordEdits(from old: String, to new: String) -> [TextEdit] {
  WordEdits(WordList(old), WordList(new)).runs
}

/// Whether two texts may have at least the share `least` (from 0 to 1) of the longer text in common. The bytes of
/// common words are counted wherever the words are, so this may be true for texts with the same words in another order.
func areAlike(_ old: WordList, _ new: WordList, atLeast least: Double) -> Bool {
  let (a, b) = (old.marks, new.marks)
  let (first, second) = (a.reduce(0) { $0 + $1.length }, b.reduce(0) { $0 + $1.length })
  let needed = least * Double(max(1, first, second))
  guard Double(min(first, second)) >= needed else { return false }
  var (i, j, common) = (0, 0, 0)
  while i < a.count, j < b.count {
    if a[i] == b[j] {
      common += a[i].length
      (i, j) = (i + 1, j + 1)
    } else if a[i] < b[j] {
      i += 1
    } else {
      j += 1
    }
  }
  return Double(common) >= needed
}

/// Two texts, compared word by word.
struct WordEdits {
  private let old: WordList
  private let new: WordList
  private let steps: [SequenceStep]

  init(_ old: WordList, _ new: WordList) {
    (self.old, self.new) = (old, new)
    var numbers = PieceNumbers()
    func numbered(_ words: WordList) -> [Int] {
      (0..<words.count).map { numbers.number(of: words[$0]) }
    }
    steps = CommonSubsequence.steps(from: numbered(old), to: numbered(new))
  }

  var runs: [TextEdit] {
    var runs: [TextEdit] = []
    var (kept, removed, added) = ("", "", "")
    func close() {
      if !removed.isEmpty { runs.append(.removed(removed)) }
      if !added.isEmpty { runs.append(.added(added)) }
      (removed, added) = ("", "")
    }
    let leads = leadsToChange
    for (index, step) in steps.enumerated() {
      switch step {
      case .kept(let word, _):
        if kept.isEmpty, index > 0, leads[index] {
          removed += old.text(word)
          added += old.text(word)
        } else {
          close()
          kept += old.text(word)
        }
        continue
      case .removed(let word): removed += old.text(word)
      case .added(let word): added += new.text(word)
      }
      if !kept.isEmpty {
        runs.append(.kept(kept))
        kept = ""
      }
    }
    close()
    return kept.isEmpty ? runs : runs + [.kept(kept)]
  }

  /// For each step: whether all steps from there to the next change keep only blanks and punctuation. Then they are
  /// printed as a part of that change.
  private var leadsToChange: [Bool] {
    var leads = [Bool](repeating: false, count: steps.count)
    var isLeading = false
    for index in steps.indices.reversed() {
      if case .kept(let word, _) = steps[index] {
        isLeading = isLeading && old.isSlight(word)
      } else {
        isLeading = true
      }
      leads[index] = isLeading
    }
    return leads
  }
}
