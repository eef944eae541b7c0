/// The variables that git is started with. They are made here and not inherited: what is not named
/// here does not reach git.
enum GitEnvironment {
  /// Where programs and libraries are found, and where temporary files go.
  private static let inherited = ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR"]

  /// No settings of the user and of the machine, nothing that asks, pages, fetches or waits.
  static var closed: [String: String] {
    var variables = [
      "LC_ALL": "C",
      // Settings and attributes of the machine and of the user. Without HOME there are no more files
      // of the user's.
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_SYSTEM": "/dev/null",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_ATTR_NOSYSTEM": "1",
      // What would ask a person, or show something.
      "GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "false", "GIT_EDITOR": "false", "GIT_PAGER": "cat",
      // What would get missing objects from elsewhere.
      "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "", "GIT_SSH_COMMAND": "false",
      // What would show another history than the one that is recorded.
      "GIT_NO_REPLACE_OBJECTS": "1", "GIT_GRAFT_FILE": "/dev/null/none",
      // What a path means does not depend on the signs in it.
      "GIT_LITERAL_PATHSPECS": "1",
      // Reading writes nothing.
      "GIT_OPTIONAL_LOCKS": "0",
      "GIT_TRACE2": "0", "GIT_TRACE2_EVENT": "0", "GIT_TRACE2_PERF": "0",
    ]
    pass(inherited, into: &variables)
    // git is started in other folders: there a path from this one leads elsewhere.
    variables["TMPDIR"] = variables["TMPDIR"].map(HostFiles.absolute)
    return variables
  }

  /// As `closed`, with the settings of the user and of the machine: for whether git trusts a folder, and
  /// for what git was told about the drivers. Only commands that run nothing are started with it.
  static var open: [String: String] {
    var variables = closed
    for name in ["GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_GLOBAL"] {
      variables[name] = nil
      pass([name], into: &variables)
    }
    pass(
      ["HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT"], into: &variables)
    let count = ProcessEnvironment["GIT_CONFIG_COUNT"].flatMap { Int($0) } ?? 0
    for number in 0..<max(0, min(count, 1000)) {
      pass(["GIT_CONFIG_KEY_\(number)", "GIT_CONFIG_VALUE_\(number)"], into: &variables)
    }
    // Who owns a folder is asked for the user behind sudo, too. The last one is git's own, for tests.
    pass(["SUDO_UID", "GIT_TEST_ASSUME_DIFFERENT_OWNER"], into: &variables)
    return variables
  }

  private static func pass(_ names: [String], into variables: inout [String: String]) {
    for name in names { if let value = ProcessEnvironment[name] { variables[name] = value } }
  }
}
