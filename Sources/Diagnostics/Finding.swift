/// One thing that a person should look at: where it is, what was found, what is expected, and what to do.
///
/// A finding is data. The code that prints it decides how it reads on a terminal or in the log of a CI, not
/// the code that found it.
public struct Finding: Hashable, Sendable {
  public enum Severity: String, Sendable, CaseIterable {
    /// The store must not be published as it is.
    case error
    /// A person should look at it. Nothing is stopped.
    case warning
    /// A fact that may be useful. Nothing is wrong, and the exit status is the same as without it.
    case information
  }

  /// The name of the rule, by which `pillar explain` explains it, for example `unknown-source`.
  public var rule: String
  public var severity: Severity
  public var location: Location
  /// The record and the field that the finding is about, independent of line numbers. The default is the file as a
  /// whole.
  public var subject: Subject
  /// The keyword that requires what is expected, for example `enum`, if it is in a schema file that can be shown;
  /// otherwise `nil`.
  public var origin: Location?
  /// The place in the domain's words, for example `AUS 2013 › R4 › status`.
  public var place: String
  /// The unknown name that was found, for example the id of a source that does not exist; `nil` if the finding is
  /// about something else.
  public var name: String?
  /// What was found, for example `"implmented"`.
  public var found: String
  /// What would be right, for example `one of not-reported, unclear, …`.
  public var expected: String
  /// A sentence that says what to do next; empty if `expected` says enough. If what was found looks the same
  /// as what would be right, it also says what the difference is.
  public var advice: String
  /// Other places that the same finding is about, sorted, at most one in each file.
  public var others: [Spot] = []

  /// One of several places that a finding is about.
  public struct Spot: Hashable, Sendable {
    public var location: Location
    public var subject: Subject
    public var place: String

    public init(location: Location, subject: Subject, place: String) {
      (self.location, self.subject, self.place) = (location, subject, place)
    }
  }
  /// How many findings this one stands for. It is more than 1 only if it was made with
  /// ``rest(of:_:at:record:place:count:most:)``.
  public var count = 1

  public init(
    rule: String, severity: Severity = .error, at location: Location, about subject: Subject? = nil,
    origin: Location? = nil, place: String, found: String, expected: String, advice: String = ""
  ) {
    self.rule = rule
    self.severity = severity
    self.location = location
    self.subject = subject ?? Subject(record: location.file)
    self.origin = origin
    self.place = shortened(place)
    self.found = shortened(found)
    self.expected = shortened(expected)
    let difference = differenceOfQuoted(in: self.found, from: self.expected, advice)
    self.advice = shortened([advice, difference].filter { !$0.isEmpty }.joined(separator: " "))
  }
}

extension Finding {
  /// The finding, moved to the first of its places that is in a wanted file; nil if there is none.
  ///
  /// Use it if only some files are checked. A source that does not exist is one finding, at several places:
  /// those that cite it. It is then shown at one that was checked.
  ///
  /// ```swift
  /// found.compactMap { $0.moved { file in touched.contains(file) } }
  /// ```
  public func moved(toFileWhere isWanted: (String) throws -> Bool) rethrows -> Finding? {
    if try isWanted(location.file) { return self }
    guard let spot = try others.first(where: { try isWanted($0.location.file) }) else { return nil }
    var finding = self
    (finding.location, finding.subject, finding.place) = (spot.location, spot.subject, spot.place)
    finding.others = [Spot(location: location, subject: subject, place: place)]
    finding.others += others.filter { $0 != spot }
    return finding
  }

  /// How many findings of one rule in one file get a message, unless the caller asks for more.
  ///
  /// A file can have a million mistakes of one kind. Making a million messages takes a minute and gigabytes,
  /// and nobody reads them. So the first ones get a message and the others are only counted.
  public static let usualMost = 100

  /// One finding in place of the last `count` findings of a rule in a file. They got no message of their own, because
  /// `most` findings of the rule already have one.
  public static func rest(
    of rule: String, _ severity: Severity = .error, at location: Location, record: String? = nil,
    place: String, count: Int, most: Int
  ) -> Finding {
    var finding = Finding(
      rule: rule, severity: severity, at: location,
      about: Subject(record: record ?? location.file, aspect: "rest"), place: place,
      found: "at least \(count) more finding\(count == 1 ? "" : "s") of this rule in this file",
      expected: "no finding",
      advice: "Only the first \(most) findings of a rule in a file are shown. Correct these and "
        + "check again, or show more with '--most', for example '--most \(most * 10)'.")
    finding.count = count
    return finding
  }
}

extension [Finding] {
  /// The number of findings, including those that were only counted.
  public var total: Int { reduce(0) { $0 + $1.count } }

  /// The number of findings of a severity, including those that were only counted.
  public func total(_ severity: Finding.Severity) -> Int {
    reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }
}

extension Finding: Comparable {
  /// By file, then by the position in the file, then by rule, place and what was found. So the order does not depend on
  /// the order in which the findings were made.
  public static func < (a: Finding, b: Finding) -> Bool {
    func key(_ finding: Finding) -> (ExactText, Int, String, String, ExactText) {
      let place = finding.location
      return (
        ExactText(place.file), place.start.offset, finding.rule, finding.place,
        ExactText(finding.found)
      )
    }
    return key(a) < key(b)
  }
}

/// A text shortened for a message, to 1,000 scalars. A value may be megabytes long.
private func shortened(_ text: String) -> String {
  let most = 1000
  guard text.utf8.count > most else { return text }
  return String(text.unicodeScalars.prefix(most)) + "…"
}
