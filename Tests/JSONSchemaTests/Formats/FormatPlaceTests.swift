import Diagnostics
import JSONText
import SeededNumbers
import Testing

@testable import JSONSchema

/// Formats as the keyword `format` checks them.
@Suite struct FormatPlaceTests {
  private func schema(_ text: String) throws -> SchemaLibrary {
    SchemaLibrary(
      [try document(text, named: "s.json")], options: SchemaOptions(formats: .assertions))
  }

  @Test(arguments: FormatTests.rows)
  func `a text that is not of a format is named at its place, and a text that is, is not`(
    _ row: FormatTests.Row
  ) throws {
    let library = try schema(#"{"items": {"format": "\#(row.format.rawValue)"}}"#)
    let compiled = try #require(library["s.json"])
    for text in row.allowed + row.forbidden {
      let bytes = CanonicalText.write(.string(text), order: .natural).dropLast()
      let written = String(decoding: bytes, as: UTF8.self)
      let value = try document("[1, \(written)]", named: "i.json").root
      let found = compiled.violations(of: value)
      #expect(compiled.allows(value) == row.allowed.contains(text), "\(written)")
      #expect(found.isEmpty == row.allowed.contains(text), "\(written)")
      for violation in found {
        #expect(violation.keyword == "format")
        #expect(violation.path == [.element(1)])
        #expect(violation.range == 4..<(4 + written.utf8.count))
        #expect(violation.expected == #"a text in the format "\#(row.format.rawValue)""#)
        #expect(violation.detail == .text(text))
      }
    }
  }

  @Test(arguments: Format.allCases)
  func `a value that is not a text is of every format`(format: Format) throws {
    let library = try schema(#"{"format": "\#(format.rawValue)"}"#)
    let compiled = try #require(library["s.json"])
    for value in ["null", "true", "1", "[]", "{}", #"["x y"]"#] {
      #expect(compiled.allows(try document(value, named: "i.json").root), "\(value)")
    }
  }

  /// Every day that can be written for some years, compared with a calendar.
  @Test(arguments: [1, 1896, 1900, 1904, 2000, 2023, 2024, 2100, 9999])
  func `dates are the days of the calendar`(year: Int) {
    func padded(_ number: Int, _ count: Int) -> String {
      String(repeating: "0", count: count - String(number).count) + String(number)
    }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for month in 0...13 {
      for day in 0...32 {
        let isDay = (1...12).contains(month) && day >= 1 && day <= days[month - 1]
        let text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
        #expect(Format.date.allows(text) == isDay, "\(text)")
        #expect(Format.dateTime.allows(text + "T23:59:59Z") == isDay, "\(text)")
      }
    }
  }

  /// Random addresses, compared with another way of recognising them.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `addresses are four numbers up to 255`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let parts = (0..<Int.random(in: 3...5, using: &random)).map { _ in
        random.one(of: [
          "0", "1", "9", "10", "99", "199", "249", "255", "256", "00", "01", "", "a", "+1",
        ])
      }
      let isAddress =
        parts.count == 4
        && parts.allSatisfy { part in UInt8(part).map { "\($0)" == part } ?? false }
      #expect(Format.ipv4.allows(parts.joined(separator: ".")) == isAddress, "\(parts)")
    }
  }
}
