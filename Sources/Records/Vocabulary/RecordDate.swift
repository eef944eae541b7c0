public import JSONText

/// A date as exact as its source: a day, a month or a year, as `2013-04-02`, `2013-02` or `2013`.
///
/// A month or a year stands for every day in it. So one date counts as before another only if that is true for all
/// their days. No code asks for today's date, so that the same records give the same result on any day.
public struct RecordDate: Hashable, Sendable {
  /// The text in the record.
  public let text: String
  /// The first day it can mean, with year, month and day in one number: `20130201`.
  public let first: Int
  /// The last day it can mean: `20130228`.
  public let last: Int

  /// `nil` if the text is not a date in the calendar.
  public init?(_ text: String) {
    var copy = text
    guard let days = copy.withUTF8({ text in Self.days(text.count) { text[$0] } }) else {
      return nil
    }
    self.text = text
    (first, last) = days
  }

  /// The first and the last day that a string value can mean, read from its bytes. `nil` if it is not a
  /// date, or if the string contains escapes.
  public static func days(
    ofString string: Node, in bytes: BorrowedBuffer<UInt8>
  ) -> (first: Int, last: Int)? {
    let run = string.contents
    return string.isEscaped ? nil : days(run.count) { bytes[run.lowerBound + $0] }
  }

  /// The first and the last day that a text can mean. `count` is its length in bytes, `text` returns a
  /// byte.
  @inline(__always)
  private static func days(
    _ count: Int, _ text: (Int) -> UInt8
  ) -> (first: Int, last: Int)? {
    guard count == 4 || count == 7 || count == 10 else { return nil }
    guard let year = number(text, 0, 4), year >= 1 else { return nil }
    if count == 4 { return (year * 10_000 + 101, year * 10_000 + 1231) }
    guard text(4) == UInt8(ascii: "-"), let month = number(text, 5, 2), 1...12 ~= month else {
      return nil
    }
    let length = days(in: month, of: year)
    let start = (year * 100 + month) * 100
    if count == 7 { return (start + 1, start + length) }
    guard text(7) == UInt8(ascii: "-"), let day = number(text, 8, 2), 1...length ~= day else {
      return nil
    }
    return (start + day, start + day)
  }

  @inline(__always)
  private static func number(_ text: (Int) -> UInt8, _ start: Int, _ count: Int) -> Int? {
    var number = 0
    for index in start..<start + count {
      let digit = text(index) &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }

  public var year: Int { first / 10_000 }

  /// Whether its last day is before the first day of the other date.
  public func isCertainlyBefore(_ other: RecordDate) -> Bool { last < other.first }

  /// The date for a reader: `2 April 2013`, `February 2013`, `2013`.
  public var words: String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let month = names[first / 100 % 100 - 1]
    return switch text.utf8.count {
    case 4: "\(year)"
    case 7: "\(month) \(year)"
    default: "\(first % 100) \(month) \(year)"
    }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
