extension StringProtocol {
  /// The text in lines of at most `width` columns, broken at blanks.
  ///
  /// Several blanks or line ends count as one blank. A word that is wider than a line gets a line of its
  /// own and is not cut, so that a path can be copied.
  public func wrapped(to width: Int) -> [String] {
    let bytes = Array(utf8)
    var lines = FilledLines(width: width)
    var (start, index) = (0, 0)
    var isPlain = true
    while index <= bytes.count {
      let blank = index == bytes.count ? 1 : blankLength(bytes, at: index)
      if blank > 0 {
        if index > start { lines.add(bytes[start..<index], isPlain: isPlain) }
        (start, isPlain) = (index + blank, true)
      } else if bytes[index] < 0x20 || bytes[index] >= 0x7F {
        isPlain = false
      }
      index += Swift.max(1, blank)
    }
    return lines.all()
  }
}

/// The length in bytes of the blank in UTF-8 that begins at `index`; 0 if there is none.
private func blankLength(_ bytes: [UInt8], at index: Int) -> Int {
  let first = bytes[index]
  if first < 0x80 { return first == 0x20 || (0x09...0x0D).contains(first) ? 1 : 0 }
  func next(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
  switch (first, next(1), next(2)) {
  case (0xC2, 0x85, _), (0xC2, 0xA0, _): return 2
  case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
    (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
    return 3
  default: return 0
  }
}

/// Joins pieces with a blank between them into lines of at most `width` columns. A piece is never broken.
public func fillLines(with pieces: [String], width: Int) -> [String] {
  var lines = FilledLines(width: width)
  for piece in pieces { lines.add(Array(piece.utf8)[...], isPlain: false) }
  return lines.all()
}

/// Lines of at most `width` columns, filled with pieces of text one after the other.
private struct FilledLines {
  private let width: Int
  private var lines: [String] = []
  private var line: [UInt8] = []
  private var isBegun = false
  private var columnsLeft = 0

  init(width: Int) { self.width = width }

  /// Adds a piece, its text in UTF-8. A plain piece takes one column for each byte.
  mutating func add(_ piece: ArraySlice<UInt8>, isPlain: Bool) {
    let columns = isPlain ? piece.count : String(decoding: piece, as: UTF8.self).displayWidth
    if isBegun, columns < columnsLeft {
      line.append(0x20)
      columnsLeft -= columns + 1
    } else {
      close()
      isBegun = true
      columnsLeft = width - columns
    }
    line += piece
  }

  private mutating func close() {
    if isBegun { lines.append(String(decoding: line, as: UTF8.self)) }
    line.removeAll(keepingCapacity: true)
  }

  consuming func all() -> [String] {
    close()
    return lines
  }
}

/// A term and its meaning, a row of a list.
public typealias Definition = (term: String, text: String)

/// A list in two columns. The second column is wrapped. A term that is too wide for its column gets a
/// line of its own.
///
/// ```
///   --format FORMAT  How findings are printed. One of full, concise, json.
///                    Default: full.
/// ```
/// The first column is as wide as its widest term, or as `column`, so that several lists can be aligned.
/// It takes at most a third of the line, or 12 columns if that is more.
public func definitionList(_ rows: [Definition], column: Int? = nil, width: Int) -> [String] {
  let widest = column ?? rows.map(\.term.displayWidth).max() ?? 0
  let column = min(widest, max(12, width / 3))
  let indent = String(repeating: " ", count: column + 4)
  return rows.flatMap { row in
    var lines = row.text.wrapped(to: max(20, width - column - 4)).map { indent + $0 }
    let term = "  " + row.term
    if row.term.displayWidth <= column, let first = lines.first {
      lines[0] = term.padded(to: column + 4) + first.dropFirst(column + 4)
    } else {
      lines.insert(term, at: 0)
    }
    return lines
  }
}
