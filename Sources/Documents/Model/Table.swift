/// A table: a stub, which is the column of the rows' heads, then the other columns.
///
/// The writers decide how wide it is. A table whose columns do not fit on an upright A4 page is printed in landscape
/// format.
///
/// ```swift
/// Table(
///   caption: "Status by participant", stub: Column("Participant"),
///   columns: [Column("Focal point", abbreviation: "R1", width: .mark, alignment: .centre)],
///   rows: [Row("Australia", [Cell([.symbol(done)], tone: .done)])])
/// ```
public struct Table: Hashable, Sendable {
  public var caption: String
  /// The column of the rows' heads, printed first.
  public var stub: Column
  /// The other columns. If a row has more cells, columns without a head are added. If a row has fewer cells, empty
  /// cells are added to it.
  public var columns: [Column]
  /// More rows of the head, under the heads of the columns, such as units or paragraph numbers. If the table continues
  /// on another page, the complete head is printed again.
  public var headRows: [Row]
  public var rows: [Row]
  /// The rows at the end, after a line: totals.
  public var totals: [Row]
  /// The text under the table, in small print.
  public var note: [Inline]

  public init(
    caption: String, stub: Column, columns: [Column], headRows: [Row] = [], rows: [Row],
    totals: [Row] = [], note: [Inline] = []
  ) {
    self.caption = caption
    self.stub = stub
    self.columns = columns
    self.headRows = headRows
    self.rows = rows
    self.totals = totals
    self.note = note
  }
}

/// A column's head, and what its cells usually contain, from which the writers compute its width.
public struct Column: Hashable, Sendable {
  public enum Width: Hashable, Sendable {
    /// One symbol or a small number in each cell.
    case mark
    /// A date, a reference, a word or two.
    case short
    /// A name, a title.
    case medium
    /// Sentences.
    case long
  }

  public enum Alignment: String, Hashable, Sendable {
    case start
    case centre
    /// For numbers, so that their digits are under each other.
    case end
  }

  /// The head in full words.
  public var title: [Inline]
  /// A short head that is printed instead of the title. The title is then printed in a key under the table. Empty means
  /// none.
  public var abbreviation: String
  /// A head above this column and the columns next to it that have the same group. Empty means none.
  public var group: String
  public var width: Width
  public var alignment: Alignment

  public init(
    _ title: [Inline], abbreviation: String = "", group: String = "", width: Width = .medium,
    alignment: Alignment = .start
  ) {
    self.title = title
    self.abbreviation = abbreviation
    self.group = group
    self.width = width
    self.alignment = alignment
  }

  public init(
    _ title: String, abbreviation: String = "", group: String = "", width: Width = .medium,
    alignment: Alignment = .start
  ) {
    self.init(
      title.isEmpty ? [] : [.text(title)], abbreviation: abbreviation, group: group, width: width,
      alignment: alignment)
  }
}

/// A row's head, and one cell for each column.
public struct Row: Hashable, Sendable {
  public var header: [Inline]
  public var cells: [Cell]
  /// A head above this row and the rows next to it that have the same group. Empty means none.
  public var group: String

  public init(_ header: [Inline], _ cells: [Cell], group: String = "") {
    self.header = header
    self.cells = cells
    self.group = group
  }

  public init(_ header: String, _ cells: [Cell], group: String = "") {
    self.init([.text(header)], cells, group: group)
  }
}

public struct Cell: Hashable, Sendable {
  public var content: [Inline]
  /// The background of the cell. A mark in the cell has its own tone.
  public var tone: Tone?

  public init(_ content: [Inline], tone: Tone? = nil) {
    self.content = content
    self.tone = tone
  }

  public init(_ text: String, tone: Tone? = nil) {
    self.init(text.isEmpty ? [] : [.text(text)], tone: tone)
  }
}
