import Commands
import ExternalPrograms
import GitStores
import Records
import Terminal

/// The tool that runs, as git can call it later.
enum PresentTool {
  /// How this run was started; a test gives the tool that was built.
  @TaskLocal static var calledAs = programArguments()?.first ?? "pillar"

  /// The tool as it was called now, as a path that leads there from anywhere.
  ///
  /// A name is the program that `PATH` has, if that is this one. Links are kept: they may lead to a newer
  /// version tomorrow. In every other case, for example where `PATH` names a folder that does not begin at the
  /// root, it is the file that runs.
  static var path: String {
    guard !calledAs.contains("/") else { return Drivers.whole(calledAs) }
    let found = Program.file(of: calledAs)
    guard let own = runningFile else { return found ?? calledAs }
    return Drivers.isSameFile(found ?? calledAs, own) ? found ?? own : own
  }

  /// The file that runs; `nil` where the system does not say.
  private static var runningFile: String? {
    let link = "/proc/self/exe"
    return (try? Disk.real(link)).flatMap { $0 == link ? nil : $0 }
  }
}

extension Console {
  /// Prints what was examined, a line each, and what to do where something does not hold; whether all
  /// does.
  func report(_ examined: [Drivers.Examined]) -> Bool {
    for line in examined {
      output("\(line.holds ? style.green("ok") : style.red("no")) \(line.words.printable)\n")
      if !line.holds, !line.advice.isEmpty { output("   \(line.advice)\n") }
    }
    return examined.allSatisfy(\.holds)
  }
}
