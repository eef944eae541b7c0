public import Commands
public import Resolving

extension YearAt: SingleWordValue {
  public init?(word: String) { self.init(typed: word) }

  public static var expected: String {
    "a year such as 2013, or a year as of a git revision such as 2013@main"
  }

  public var spelling: String? { text }
}
