/// A run of a text that two versions have in common, or that only one of them has.
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

/// What changed in a text, word by word; what was removed stands before what came in its place.
///
/// The kept and removed runs together are the old text, the kept and added ones the new, character by
/// character. Ideographs count as words of their own. A blank or a comma between two changes is told
/// as part of them.
///
/// ```swift
/// wordEdits(from: "an office is planned", to: "an office was opened")
/// // kept "an office ", removed "is planned", added "was opened"
/// ```
public func wordEdits(from old: String, to new: String) -> [TextEdit] {
  WordEdits(old, new).runs
}

/// Two texts, word by word.
struct WordEdits {
  private let old: [Substring]
  private let new: [Substring]
  private let steps: [SequenceStep]

  init(_ old: String, _ new: String) {
    (self.old, self.new) = (words(of: old), words(of: new))
    steps = RecordChanges.steps(from: self.old, to: self.new)
  }

  /// How much of the longer text both have in common, from 0 to 1, by letters.
  var likeness: Double {
    let kept = steps.reduce(0) { sum, step in
      guard case .kept(let index, _) = step, !isSlight(old[index]) else { return sum }
      return sum + old[index].utf8.count
    }
    func length(_ words: [Substring]) -> Int {
      words.reduce(0) { $0 + (isSlight($1) ? 0 : $1.utf8.count) }
    }
    return Double(kept) / Double(max(1, length(old), length(new)))
  }

  var runs: [TextEdit] {
    var runs: [TextEdit] = []
    var (kept, removed, added) = ("", "", "")
    func close() {
      if !removed.isEmpty { runs.append(.removed(removed)) }
      if !added.isEmpty { runs.append(.added(added)) }
      (removed, added) = ("", "")
    }
    for (index, step) in steps.enumerated() {
      switch step {
      case .kept(let place, _):
        if kept.isEmpty, isBetweenChanges(index) {
          removed += old[place]
          added += old[place]
        } else {
          close()
          kept += old[place]
        }
        continue
      case .removed(let place): removed += old[place]
      case .added(let place): added += new[place]
      }
      if !kept.isEmpty {
        runs.append(.kept(kept))
        kept = ""
      }
    }
    close()
    return kept.isEmpty ? runs : runs + [.kept(kept)]
  }

  /// Whether nothing but blanks and signs is kept from here to the next change, and a change came
  /// before.
  private func isBetweenChanges(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    for step in steps[index...] {
      guard case .kept(let place, _) = step else { return true }
      guard isSlight(old[place]) else { return false }
    }
    return false
  }

  private func isSlight(_ word: Substring) -> Bool {
    word.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic && !("0"..."9" ~= $0) }
  }
}

/// A text in words, each a run of letters and digits, a run of blanks, an ideograph or a sign.
func words(of text: String) -> [Substring] {
  var words: [Substring] = []
  var start = text.startIndex
  var kind: Lettering?
  for index in text.indices {
    let own = Lettering(text[index])
    if let known = kind, known != own || !own.runsOn {
      words.append(text[start..<index])
      start = index
    }
    kind = own
  }
  if start < text.endIndex { words.append(text[start...]) }
  return words
}

/// What a character is to a word.
private enum Lettering {
  case letter, blank, ideograph, sign

  var runsOn: Bool { self == .letter || self == .blank }

  init(_ character: Character) {
    guard let scalar = character.unicodeScalars.first else {
      self = .sign
      return
    }
    self =
      character.isWhitespace
      ? .blank
      : scalar.properties.isIdeographic || Self.isSouthEastAsian(scalar)
        ? .ideograph : character.isLetter || character.isNumber || scalar == "_" ? .letter : .sign
  }

  /// Thai, Lao, Myanmar and Khmer, which put no blanks between words; kana, too.
  private static func isSouthEastAsian(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF: true
    default: false
    }
  }
}
