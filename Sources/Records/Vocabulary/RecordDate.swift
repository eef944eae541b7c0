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
    var numbers = (year: 0, month: 0, day: 0)
    var count = 0
    for byte in text.utf8 {
      if count == 4 || count == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        let digit = Int(byte &- UInt8(ascii: "0"))
        guard digit <= 9 else { return nil }
        switch count {
        case 0...3: numbers.year = numbers.year * 10 + digit
        case 5...6: numbers.month = numbers.month * 10 + digit
        case 8...9: numbers.day = numbers.day * 10 + digit
        default: return nil
        }
      }
      count += 1
    }
    guard count == 4 || count == 7 || count == 10, numbers.year >= 1 else { return nil }
    let months = count > 4 ? numbers.month...numbers.month : 1...12
    guard months.lowerBound >= 1, months.upperBound <= 12 else { return nil }
    let length = Self.days(in: months.upperBound, of: numbers.year)
    let days = count > 7 ? numbers.day...numbers.day : 1...length
    guard days.lowerBound >= 1, days.upperBound <= length else { return nil }
    self.text = text
    first = (numbers.year * 100 + months.lowerBound) * 100 + days.lowerBound
    last = (numbers.year * 100 + months.upperBound) * 100 + days.upperBound
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
