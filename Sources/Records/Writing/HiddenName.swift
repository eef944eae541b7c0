/// The name of a file or folder that is being written: `.pillar-PROCESS-NUMBER`.
///
/// It is hidden, so that what a killed process leaves behind is no record. It tells whose it is, so that
/// it can be removed when that process has ended.
struct HiddenName: Hashable {
  let process: Int
  let number: Int

  var text: String { "\(Self.beginning)\(process)-\(number)" }

  private static let beginning = ".pillar-"

  /// The hidden name that this process gives next, or after so many that were taken.
  init(number: Int) { (process, self.number) = (WritingCalls.process, number) }

  /// `nil` where a file's own name is of another form.
  init?(_ name: some StringProtocol) {
    guard name.hasPrefix(Self.beginning) else { return nil }
    let parts = name.dropFirst(Self.beginning.count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let process = Int(parts[0]), let number = Int(parts[1]),
      process > 0, number >= 0
    else { return nil }
    (self.process, self.number) = (process, number)
  }

  /// Whether the process that gave it may still be at work. This process is not: it removes what is left
  /// over before it writes.
  var mayBeInUse: Bool { process != WritingCalls.process && WritingCalls.isRunning(process) }

  /// Calls `make` with one hidden path after another in a file's folder until one is not taken; that path.
  ///
  /// `first` is the number that is tried first: who makes many gives each its own.
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
