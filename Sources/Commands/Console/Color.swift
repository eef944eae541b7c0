public import Terminal

/// When text is coloured: what `--color` takes.
public enum ColorChoice: String, SingleWordValue, CaseIterable, Sendable {
  case auto, always, never
}

extension Console {
  /// Standard output may be coloured.
  ///
  /// What is typed decides first, then the environment: `--color always` or `never`, a `NO_COLOR` that
  /// is not empty, a `CLICOLOR_FORCE` other than `0`, `TERM=dumb`; and else whether it is a terminal.
  public var color: Bool { isColored(terminal: outputIsTerminal) }

  /// Standard error may be coloured; decided as `color` is.
  public var errorColor: Bool { isColored(terminal: errorIsTerminal) }

  /// Paints results.
  public var style: Style { Style(isColored: color) }

  /// Paints messages.
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
