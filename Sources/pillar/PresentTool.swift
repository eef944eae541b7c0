import Commands
import ExternalPrograms
import GitStores
import Records
import Terminal

/// The running tool, by a path with which git can start it later.
enum PresentTool {
  /// The name or path with which this run was started. A test replaces it by the path of the built tool.
  @TaskLocal static var calledAs = programArguments()?.first ?? "pillar"

  /// A path to the running tool that does not depend on the working folder.
  ///
  /// If the tool was started by a path, this is that path, made absolute. If it was started by a name, this is the
  /// program that `PATH` finds under that name, provided that it is the running file; otherwise it is the path of the
  /// running file. Links are not followed, because they may lead to a newer version later.
  static var path: String {
    guard !calledAs.contains("/") else { return Drivers.whole(calledAs) }
    let found = Program.file(of: calledAs)
    guard let own = runningFile else { return found ?? calledAs }
    return Drivers.isSameFile(found ?? calledAs, own) ? found ?? own : own
  }

  /// The path of the running file; `nil` if the system does not say.
  private static var runningFile: String? {
    let link = "/proc/self/exe"
    return (try? Disk.real(link)).flatMap { $0 == link ? nil : $0 }
  }
}

extension Console {
  /// Prints a line for each examined point, such as `ok the merge driver is registered`, and the advice for each point
  /// that is wrong.
  ///
  /// - Returns: Whether all points are right.
  func report(_ examined: [Drivers.Examined]) -> Bool {
    for line in examined {
      output("\(line.holds ? style.green("ok") : style.red("!!")) \(line.words.printable)\n")
      if !line.holds, !line.advice.isEmpty { output("   \(line.advice)\n") }
    }
    return examined.allSatisfy(\.holds)
  }
}
