import Commands
import GitStores
import Records
import Terminal

/// `--format`, `--output` and `--check`, which every command takes that makes a document, a comparison or a
/// report.
///
/// ```swift
/// let form = try output.form()  // before the work, so that a wrong ending costs nothing
/// try output.deliver(.bytes(form.bytes(of: document)), "the annexes of 2013", to: console)
/// ```
struct OutputOption<Form: OutputForm>: OptionGroup {
  @Option(Form.summary) var format: Form?
  @Option(
    "Write to a file instead of standard output; folders that are missing are made.", value: "file")
  var output: String?
  @Flag("Compare the --output file with what would be written; write nothing.") var check

  /// Whether a file is written.
  var writes: Bool { output != nil && !check }

  /// The form to write in.
  ///
  /// - Throws: A `UsageError` where the file's ending does not fit, or `--check` has no file to compare.
  func form() throws -> Form {
    if check, output == nil {
      throw UsageError("--check needs --output", advice: "It compares that file with the records.")
    }
    return try Form.chosen(format, for: output)
  }

  /// Prints, writes or compares.
  ///
  /// - Parameters:
  ///   - made: What the command has made.
  ///   - what: What the file holds, for the line that says it was written: `the annexes of 2013`.
  ///   - console: Where it is printed, and where that line is.
  ///   - store: The store that it was made of, which need not be on the disk.
  ///   - inputs: The files that the command was given to read.
  /// - Returns: Whether the file is as it should be; `true` where nothing is compared.
  /// - Throws: A `UsageError` where something else stands at the file's place: see `writeOutput`.
  @discardableResult
  func deliver(
    _ made: MadeOutput, _ what: String, to console: Console, besides store: String? = nil,
    notOver inputs: [String] = []
  ) throws -> Bool {
    guard let output else {
      switch made {
      case .bytes(let bytes): console.output(bytes)
      case .text(let text): console.output(text(console.style))
      }
      return true
    }
    guard !check else { return try isUpToDate(output, made.inFile, console) }
    try writeOutput(made.inFile, to: output, besides: store, notOver: inputs)
    console.error("wrote \(output.printable): \(what.printable)")
    return true
  }

  private func isUpToDate(_ file: String, _ bytes: [UInt8], _ console: Console) throws -> Bool {
    let present = try onDisk { () throws(DiskError) in
      try Disk.exists(file) ? try Disk.read(file) : nil
    }
    guard let present else {
      console.error("There is no \(file.printable) to compare; run it without --check to write it.")
      return false
    }
    if present != bytes {
      console.error(
        "\(file.printable) is not what the command gives now; run it without --check to renew it.")
    }
    return present == bytes
  }
}

/// What a command has made, for a file or for standard output.
enum MadeOutput {
  /// A document or data: the same bytes everywhere.
  case bytes([UInt8])
  /// Text for people, which is coloured on a terminal and plain in a file.
  case text((Style) -> String)

  fileprivate var inFile: [UInt8] {
    switch self {
    case .bytes(let bytes): bytes
    case .text(let text): Array(text(.plain).utf8)
    }
  }
}
