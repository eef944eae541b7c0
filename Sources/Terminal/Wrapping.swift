extension StringProtocol {
  /// The text in lines of at most `width` columns, broken at blanks.
  ///
  /// Runs of blanks and line ends count as one blank. A word wider than a line stands on one of its
  /// own, uncut: a path must stay copyable.
  public func wrapped(to width: Int) -> [String] {
    fillLines(with: split(whereSeparator: { $0.isWhitespace }).map { String($0) }, width: width)
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
