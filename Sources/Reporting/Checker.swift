public import Diagnostics

/// Who found it: what reports for programs say of the tool and of its rules.
///
///     Checker(name: "pillar", version: "1.0", rules: [.init(name: "json", summary: "…")])
public struct Checker: Sendable {
  public var name: String
  public var version: String
  /// Every rule that was asked, whether or not it found anything.
  public var rules: [Rule]
  /// A warning fails the run, as an error does. An information never fails it.
  public var countsWarnings: Bool

  public init(name: String, version: String, rules: [Rule] = [], countsWarnings: Bool = false) {
    self.name = name
    self.version = version
    self.rules = rules
    self.countsWarnings = countsWarnings
  }

  /// A rule as a reader of its findings is told about it.
  public struct Rule: Sendable {
    public var name: String
    /// What it asks for, a sentence.
    public var summary: String
    /// The page that explains it, in Markdown; may be empty.
    public var page: String
    public var severity: Finding.Severity

    public init(
      name: String, summary: String, page: String = "", severity: Finding.Severity = .error
    ) {
      self.name = name
      self.summary = summary
      self.page = page
      self.severity = severity
    }
  }
}

extension Checker {
  /// Whether a finding makes the run fail.
  public func fails(_ severity: Finding.Severity) -> Bool {
    switch severity {
    case .error: true
    case .warning: countsWarnings
    case .information: false
    }
  }
}
