public import Diagnostics

/// The tool that found the findings. Reports for programs name it and its rules.
///
///     Checker(name: "pillar", version: "1.0", rules: [.init(name: "json", summary: "…")])
public struct Checker: Sendable {
  public var name: String
  public var version: String
  /// Every rule that was checked, whether or not it found anything.
  public var rules: [Rule]
  /// Whether a warning makes the run fail, as an error does. A finding of severity `information` never does.
  public var countsWarnings: Bool

  public init(name: String, version: String, rules: [Rule] = [], countsWarnings: Bool = false) {
    self.name = name
    self.version = version
    self.rules = rules
    self.countsWarnings = countsWarnings
  }

  /// A rule as reports describe it.
  public struct Rule: Sendable {
    public var name: String
    /// A sentence that says what the rule requires.
    public var summary: String
    /// The page that explains the rule, in Markdown; may be empty.
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
  /// Whether a finding of this severity makes the run fail.
  public func fails(_ severity: Finding.Severity) -> Bool {
    switch severity {
    case .error: true
    case .warning: countsWarnings
    case .information: false
    }
  }
}
