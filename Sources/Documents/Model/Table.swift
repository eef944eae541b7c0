/// Rows under heads: a stub (the column of the rows' heads) and columns.
///
/// How wide it may become is decided by the writers: a table whose columns do not fit an upright A4
/// page is printed on a page of its own, turned.
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
  /// The others. A row that has more cells gets columns without a head; one that has fewer, empty
  /// cells.
  public var columns: [Column]
  /// More rows of the head, under the columns' own: units, numbers of paragraphs. The whole head is printed
  /// again on each page that the table goes on to.
  public var headRows: [Row]
  public var rows: [Row]
  /// The last rows, ruled off: totals.
  public var totals: [Row]
  /// Under the table, in small print.
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

/// A column's head, and what to know of the column to set it well.
public struct Column: Hashable, Sendable {
  public enum Width: Hashable, Sendable {
    /// One symbol or a small number a cell.
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
    /// For numbers: figures stand under each other.
    case end
  }

  /// The full words.
  public var title: [Inline]
  /// Printed as the head in the title's place, which then goes into a key under the table; empty
  /// for none.
  public var abbreviation: String
  /// The head above this column and its neighbours of the same group; empty for none.
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

/// A head and one cell for each column.
public struct Row: Hashable, Sendable {
  public var header: [Inline]
  public var cells: [Cell]
  /// Rows that follow each other with the same group stand under a head of that name; empty for
  /// none.
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
  /// The cell's ground; a mark within has its own tone.
  public var tone: Tone?

  public init(_ content: [Inline], tone: Tone? = nil) {
    self.content = content
    self.tone = tone
  }

  public init(_ text: String, tone: Tone? = nil) {
    self.init(text.isEmpty ? [] : [.text(text)], tone: tone)
  }
}
