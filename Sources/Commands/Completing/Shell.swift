/// A shell that can complete command lines.
public enum Shell: String, SingleWordValue, CaseIterable, Sendable {
  case bash, zsh, fish
}

extension Tool {
  /// A script that teaches `shell` to complete this tool's command lines.
  ///
  /// Use it with `eval "$(tool completions bash)"`. The script asks the tool itself each time, so it never
  /// gets out of date.
  public func completionScript(for shell: Shell) -> String {
    switch shell {
    case .bash:
      """
      _\(function)() {
        local word
        COMPREPLY=()
        while IFS=$'\\t' read -r word _; do
          COMPREPLY+=("$word")
        done < <(\(name) --complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
      }
      complete -o default -F _\(function) \(name)

      """
    case .zsh:
      """
      #compdef \(name)
      _\(function)() {
        local -a lines
        lines=(${(f)"$(\(name) --complete "${(@)words[2,CURRENT]}" 2>/dev/null)"})
        lines=(${lines//:/\\\\:})
        lines=(${lines/$'\\t'/:})
        if (( $#lines )); then _describe '\(name)' lines; else _files; fi
      }
      compdef _\(function) \(name)

      """
    case .fish:
      """
      function __\(function)
        set -l words (commandline -opc) (commandline -ct)
        set -e words[1]
        \(name) --complete $words 2>/dev/null
      end
      complete -c \(name) -a '(__\(function))'

      """
    }
  }

  /// The tool's name as a part of a shell function's name.
  private var function: String { String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" }) }
}
