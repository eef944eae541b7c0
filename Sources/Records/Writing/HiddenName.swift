/// The name of a file or folder that is being written: `.pillar-PROCESS-NUMBER`.
///
/// It is hidden, so a file that a killed process leaves behind does not count as a record. It holds the
/// number of the process, so the file can be removed once that process has ended.
struct HiddenName: Hashable {
  let process: Int
  let number: Int

  var text: String { "\(Self.beginning)\(process)-\(number)" }

  private static let beginning = ".pillar-"

  /// The hidden name of this process with this number.
  init(number: Int) { (process, self.number) = (WritingCalls.process, number) }

  /// Reads a file's name; `nil` if it has another form.
  init?(_ name: some StringProtocol) {
    guard name.hasPrefix(Self.beginning) else { return nil }
    let parts = name.dropFirst(Self.beginning.count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let process = Int(parts[0]), let number = Int(parts[1]),
      process > 0, number >= 0
    else { return nil }
    (self.process, self.number) = (process, number)
  }

  /// Whether the process with this number may still be using the file. For a name with this process's own number the
  /// answer is no: leftover files are removed before this process writes, so an earlier process with the same number
  /// left it.
  var mayBeInUse: Bool { process != WritingCalls.process && WritingCalls.isRunning(process) }

  /// Calls `make` with hidden paths beside a file until one is free. Returns that path.
  ///
  /// `first` is the number that is tried first. A caller that makes many files gives a different one to
  /// each.
  static func untaken(
    beside path: String, first: Int = 0, _ make: (String) throws(DiskError) -> Void
  ) throws(DiskError) -> String {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    var number = first
    while true {
      let name = folder + HiddenName(number: number).text
      do throws(DiskError) {
        try make(name)
        return name
      } catch {
        number += 1
        guard WritingCalls.saysTaken(error.code), number < first + 1000 else { throw error }
      }
    }
  }
}
