/// A day, a month or a year, as exact as the source gives it: `2013-04-02`, `2013-02`, `2013`.
///
/// It stands for every day that it may mean; two dates are in order only when that holds for all of
/// them. Code never asks what day it is today.
public struct RecordDate: Hashable, Sendable {
  /// As it is written in the record.
  public let text: String
  /// The first day it may mean, as year, month and day in one number: `20130201`.
  public let first: Int
  /// The last day it may mean, `20130228`.
  public let last: Int

  /// `nil` when the text is not a date of the calendar.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    var numbers: [Int] = []
    guard parts.count <= 3 else { return nil }
    for (part, width) in zip(parts, widths) {
      guard part.utf8.count == width,
        part.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    let year = numbers[0]
    let months = numbers.count > 1 ? numbers[1]...numbers[1] : 1...12
    guard year >= 1, months.lowerBound >= 1, months.upperBound <= 12 else { return nil }
    let length = Self.days(in: months.upperBound, of: year)
    let days = numbers.count > 2 ? numbers[2]...numbers[2] : 1...length
    guard days.lowerBound >= 1, days.upperBound <= length else { return nil }
    self.text = text
    first = (year * 100 + months.lowerBound) * 100 + days.lowerBound
    last = (year * 100 + months.upperBound) * 100 + days.upperBound
  }

  public var year: Int { first / 10_000 }

  /// Certainly before: its last day precedes the other's first.
  public func isCertainlyBefore(_ other: RecordDate) -> Bool { last < other.first }

  /// As a person reads it: `2 April 2013`, `February 2013`, `2013`.
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
