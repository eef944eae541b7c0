import CommonSubsequence

/// The hunks of a unified diff of two texts, with three lines of context around each change. Empty if the
/// texts are equal.
func unifiedHunks(from old: [UInt8], to new: [UInt8]) -> [UInt8] {
  guard old != new else { return [] }
  let (before, now) = (lines(of: old), lines(of: new))
  var numbers = PieceNumbers()
  let (old, new) = (
    before.map { numbers.number(of: $0) }, now.map { numbers.number(of: $0) }
  )
  let steps = CommonSubsequence.steps(from: old, to: new)
  var hunks: [UInt8] = []
  var start = Lines()
  var index = 0
  for range in hunkRanges(steps) {
    start.pass(steps[index..<range.lowerBound])
    index = range.lowerBound
    hunks += hunk(steps, range, from: start, before, now)
  }
  return hunks
}

/// How many lines of the old and of the new text come before a hunk.
private struct Lines {
  var old = 0
  var new = 0

  mutating func pass(_ steps: ArraySlice<SequenceStep>) {
    for step in steps {
      if case .added = step {} else { old += 1 }
      if case .removed = step {} else { new += 1 }
    }
  }
}

private let context = 3

/// The lines of a text, each with its line end.
private func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  for index in text.indices where text[index] == UInt8(ascii: "\n") {
    lines.append(text[start...index])
    start = index + 1
  }
  if start < text.count { lines.append(text[start...]) }
  return lines
}

/// For each hunk, the range of its steps: changes with their context. Changes that are close together share a hunk.
private func hunkRanges(_ steps: [SequenceStep]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  for (index, step) in steps.enumerated() {
    if case .kept = step { continue }
    let range = max(0, index - context)..<min(steps.count, index + context + 1)
    if let last = ranges.last, last.upperBound >= range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      ranges.append(range)
    }
  }
  return ranges
}

private func hunk(
  _ steps: [SequenceStep], _ range: Range<Int>, from start: Lines,
  _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
) -> [UInt8] {
  var (oldCount, newCount) = (0, 0)
  var body: [UInt8] = []
  func append(_ sign: Character, _ line: ArraySlice<UInt8>) {
    body.append(sign.asciiValue ?? 0)
    body += line
    if line.last != UInt8(ascii: "\n") { body += Array("\n\\ No newline at end of file\n".utf8) }
  }
  for step in steps[range] {
    switch step {
    case .kept(let index, _):
      append(" ", old[index])
      (oldCount, newCount) = (oldCount + 1, newCount + 1)
    case .removed(let index):
      append("-", old[index])
      oldCount += 1
    case .added(let index):
      append("+", new[index])
      newCount += 1
    }
  }
  let head = "@@ -\(span(start.old, oldCount)) +\(span(start.new, newCount)) @@\n"
  return Array(head.utf8) + body
}

/// A range of lines in the head of a hunk: `12,7` is the first line, from 1, and the number of lines. If the number of
/// lines is 0, the first number is the line before.
private func span(_ start: Int, _ count: Int) -> String {
  count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
}
