public import Terminal

/// When text is coloured: the values of `--color`.
public enum ColorChoice: String, SingleWordValue, CaseIterable, Sendable {
  case auto, always, never
}

extension Console {
  /// Whether standard output is coloured.
  ///
  /// The first of these that is given decides: `--color always` or `never`; a `NO_COLOR` that is not
  /// empty, which means no; a `CLICOLOR_FORCE` that is not empty and not `0`, which means yes. Otherwise
  /// output is coloured if it is a terminal and `TERM` is not `dumb`.
  public var color: Bool { isColored(terminal: outputIsTerminal) }

  /// Whether standard error is coloured. It is decided as for `color`.
  public var errorColor: Bool { isColored(terminal: errorIsTerminal) }

  /// The style of texts for standard output.
  public var style: Style { Style(isColored: color) }

  /// The style of texts for standard error.
  public var errorStyle: Style { Style(isColored: errorColor) }

  private func isColored(terminal: Bool) -> Bool {
    switch colorChoice {
    case .always: true
    case .never: false
    case .auto where environment["NO_COLOR"].isGiven: false
    case .auto where environment["CLICOLOR_FORCE"].isGiven:
      environment["CLICOLOR_FORCE"] != "0" || (terminal && environment["TERM"] != "dumb")
    case .auto: terminal && environment["TERM"] != "dumb"
    }
  }
}

extension String? {
  fileprivate var isGiven: Bool { !(self ?? "").isEmpty }
}
