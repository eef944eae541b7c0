/// The environment variables that git is started with. They are not inherited: git gets no variable that
/// is not named here.
enum GitEnvironment {
  /// These say where programs and libraries are, and where temporary files are made.
  private static let inherited = ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR"]

  /// Variables with which git ignores the settings of the user and of the machine, asks nobody, starts no
  /// pager, fetches nothing and waits for nothing.
  static var closed: [String: String] {
    var variables = [
      "LC_ALL": "C",
      // git reads no settings and no attributes of the machine and of the user. Without HOME it finds no other file of
      // the user.
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_SYSTEM": "/dev/null",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_ATTR_NOSYSTEM": "1",
      // git starts no program that would ask a person or show something.
      "GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "false", "GIT_EDITOR": "false", "GIT_PAGER": "cat",
      // git does not fetch missing objects from elsewhere.
      "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "", "GIT_SSH_COMMAND": "false",
      // git ignores replacements, which would show another history than the recorded one.
      "GIT_NO_REPLACE_OBJECTS": "1", "GIT_GRAFT_FILE": "/dev/null/none",
      // git takes no character in a path as a pattern.
      "GIT_LITERAL_PATHSPECS": "1",
      // Reading does not write the index.
      "GIT_OPTIONAL_LOCKS": "0",
      "GIT_TRACE2": "0", "GIT_TRACE2_EVENT": "0", "GIT_TRACE2_PERF": "0",
    ]
    pass(inherited, into: &variables)
    // A relative path would lead elsewhere, because git is started in other folders.
    variables["TMPDIR"] = variables["TMPDIR"].map(HostFiles.absolute)
    return variables
  }

  /// As `closed`, but with the settings of the user and of the machine. It is used to ask whether git
  /// trusts a folder, and which drivers are set. Only commands that run no other program are started with
  /// it.
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
    // Under sudo git also accepts folders of the user who called sudo. The second variable is git's own,
    // for tests.
    pass(["SUDO_UID", "GIT_TEST_ASSUME_DIFFERENT_OWNER"], into: &variables)
    return variables
  }

  private static func pass(_ names: [String], into variables: inout [String: String]) {
    for name in names { if let value = ProcessEnvironment[name] { variables[name] = value } }
  }
}
