import Commands

/// `--since`, `--staged` and `--as`, for a check of a change: a contribution, or the next commit.
struct SinceOption: OptionGroup {
  @Option(
    "Print only findings of the changes since the merge base with this git revision: all findings in changed "
      + "records, and new findings in other records.", value: "rev")
  var since: String?
  @Flag(
    "Check what is staged for the next commit, not the files on the disk; implies --since HEAD.")
  var staged
  @Option(
    "The participant that makes the change; with --since or --staged, a change of a file that is not its own "
      + "is a finding.", value: "participant")
  var `as`: String?

  /// Whether a change is checked, and not the whole store.
  var isAsked: Bool { staged || since != nil }
  /// The revision with which the change is compared.
  var base: String { since ?? "HEAD" }
}
