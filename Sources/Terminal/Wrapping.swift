extension StringProtocol {
  /// The text in lines of at most `width` columns, broken at blanks.
  ///
  /// Runs of blanks and line ends count as one blank. A word wider than a line stands on one of its
  /// own, uncut: a path must stay copyable.
  public func wrapped(to width: Int) -> [String] {
    fillLines(with: blankSeparated, width: width)
  }

  /// The pieces between blanks of any kind.
  private var blankSeparated: [String] {
    let bytes = Array(utf8)
    var pieces: [String] = []
    var (start, index) = (0, 0)
    while index <= bytes.count {
      let blank = index == bytes.count ? 1 : blankLength(bytes, at: index)
      if blank > 0 {
        if index > start { pieces.append(String(decoding: bytes[start..<index], as: UTF8.self)) }
        start = index + blank
      }
      index += Swift.max(1, blank)
    }
    return pieces
  }
}

/// How many bytes of UTF-8 the blank takes that begins at a place; 0 where there is none.
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

/// Sets pieces that must not be broken one after the other, with a blank between, in lines of at most
/// `width` columns.
public func fillLines(with pieces: [String], width: Int) -> [String] {
  var lines: [String] = []
  var room = 0
  for piece in pieces {
    let needed = piece.displayWidth + 1
    if let last = lines.indices.last, needed <= room {
      lines[last] += " " + piece
      room -= needed
    } else {
      lines.append(piece)
      room = width - needed + 1
    }
  }
  return lines
}

/// A term and what it means, as a row of a list.
public typealias Definition = (term: String, text: String)

/// Two columns, the second wrapped; a term too wide for its column stands on a line of its own.
///
/// ```
///   --format FORMAT  How findings are printed. One of full, concise, json.
///                    Default: full.
/// ```
/// The first column is as wide as its widest term, or as `column`, so that lists can be aligned.
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
