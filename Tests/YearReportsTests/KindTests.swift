import Diagnostics
import Documents
import Editions
import JSONText
import RecordChanges
import Records
import SampleStore
import Terminal
import Testing

@testable import YearReports

// Each kind of change in each form of a report.

extension String {
  /// The text in one line, with one space between words.
  fileprivate var inOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The visible text of a page.
  fileprivate var withoutTags: String {
    split(separator: "<").map { $0.drop { $0 != ">" }.dropFirst() }.joined()
  }
}

private func report(_ sample: KindSample) -> YearReport {
  report(of: sample.store, 2012, 2013)
}

@Test func `there is a sample for every kind of change`() {
  #expect(Set(KindSample.all.map(\.kind)) == Set(ChangeKind.allCases))
  #expect(KindSample.all.count == ChangeKind.allCases.count)
}

@Test(arguments: KindSample.all)
func `a change of each kind is found`(sample: KindSample) {
  let changes = report(sample).changes
  #expect(changes.map(\.kind) == [sample.kind])
  #expect(changes.map(\.item) == [sample.item])
  #expect(changes.map(\.participant) == ["XAA"])
}

@Test(arguments: KindSample.all)
func `the text says each kind of change and counts it`(sample: KindSample) {
  let text = report(sample).text(width: 80, .plain).inOneLine
  #expect(text.contains("Aurelia"))
  #expect(text.contains(sample.text), "\(text)")
  #expect(text.contains("In all: 1 \(sample.kind.words)."), "\(text)")
}

@Test(arguments: KindSample.all)
func `the document says each kind of change, with the two years side by side`(sample: KindSample) {
  let document = report(sample).document()
  let markdown = document.markdown()
  #expect(markdown.inOneLine.contains("In all:** 1 \(sample.kind.words)"), "\(markdown)")
  let html = document.html()
  guard let sides = sample.sides else {
    #expect(markdown.contains(sample.text + "."))
    #expect(html.contains(sample.text + "."))
    #expect(!markdown.contains("| Item |"))
    return
  }
  let row = markdown.split(separator: "\n").first { $0.contains("*\(sample.kind.words)*") }
  let cells = row?.split(separator: "|", omittingEmptySubsequences: false).map(String.init) ?? []
  #expect(cells.count == 5, "\(markdown)")
  guard cells.count == 5 else { return }
  let shown = html.withoutTags.inOneLine
  #expect(html.contains("<em>\(sample.kind.words)</em>"))
  for (cell, side) in [(cells[2], sides.old), (cells[3], sides.new)] where !side.isEmpty {
    #expect(cell.contains(side), "\(cells)")
    #expect(shown.contains(side), "\(side)")
  }
}

@Test(arguments: KindSample.all)
func `the JSON has each kind of change as its schema says`(sample: KindSample) throws {
  let json = report(sample).json()
  #expect(try problems(of: json, by: "diff") == [])
  let root = try #require(JSONDocument.read(SourceText(name: "json", bytes: json)).document).root
  #expect(root["changes"]?.count == 1)
  let change = try #require(root["changes"]?[0])
  #expect(change["kind"]?.string == sample.kind.rawValue)
  #expect(change["item"]?.string == sample.item)
  let states = ["from", "to"].map { side in
    change[side].flatMap { $0["status"] ?? $0["vote"] }?.string
  }
  #expect(states[0] == sample.from)
  #expect(states[1] ?? change["act"]?["act"]?.string == sample.to)
}

@Test(arguments: KindSample.all)
func `the CSV has a row for each kind of change`(sample: KindSample) {
  let csv = report(sample).csv()
  let rows = csv.split(separator: "\r\n").dropFirst()
  #expect(rows.first?.hasPrefix("XAA,Aurelia,\(sample.item),") == true, "\(csv)")
  #expect(rows.allSatisfy { $0.contains(",\(sample.kind.rawValue),") }, "\(csv)")
  #expect(rows.contains { $0.hasSuffix(",\(sample.kind.rawValue),\(sample.cells)") }, "\(csv)")
}

/// The files of a year as an audience sees them, by their paths in the year's folder.
private func folder(_ store: Store, _ year: Int) -> [String: [UInt8]] {
  let seen = Projection(of: store, year: year, for: .public).store
  let records = seen.records.filter { $0.path.year == year }
  return Dictionary(
    uniqueKeysWithValues: records.map { (String($0.path.text.dropFirst(5)), $0.bytes) })
}

@Test(arguments: KindSample.all)
func `the patch has the lines of each kind of change`(sample: KindSample) {
  let (old, new) = (folder(sample.store, 2012), folder(sample.store, 2013))
  let lines = String(decoding: folderPatch(from: old, to: new), as: UTF8.self).split(
    separator: "\n")
  for line in sample.patch {
    #expect(
      lines.contains { $0 == line || $0 == line.dropLast() && line.hasSuffix(",") }, "\(line)")
  }
  // Facts that belong to no year, such as acts, are in no patch of a year's folder.
  #expect(lines.contains { $0.contains("instruments") } == false)
}
