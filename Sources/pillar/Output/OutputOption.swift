import Commands
import GitStores
import Records
import Terminal

/// `--format`, `--output` and `--check`, for commands that make a document, a comparison or a report.
///
/// ```swift
/// let form = try output.form()  // before the work, so that a wrong ending is refused at once
/// try output.deliver(.bytes(form.bytes(of: document)), "the annexes of 2013", to: console)
/// ```
struct OutputOption<Form: OutputForm>: OptionGroup {
  @Option(Form.summary) var format: Form?
  @Option(
    "Write to this file instead of standard output; missing folders are made.", value: "file")
  var output: String?
  @Flag("Compare the --output file with what would be written; write nothing.") var check

  /// Whether the command writes a file.
  var writes: Bool { output != nil && !check }

  /// The form to write.
  ///
  /// - Throws: A `UsageError` if the ending of the `--output` file stands for another form than `--format`, or if
  ///   `--check` is given without `--output`.
  func form() throws -> Form {
    if check, output == nil {
      throw UsageError("--check needs --output", advice: "It compares that file with the records.")
    }
    return try Form.chosen(format, for: output)
  }

  /// Prints the output, or writes it to the file, or with `--check` compares it with the file.
  ///
  /// - Parameters:
  ///   - made: The output of the command.
  ///   - what: What the file holds, such as `the annexes of 2013`. The line `wrote FILE: …` says it.
  ///   - console: Where the output and messages are printed.
  ///   - store: The folder of the store that the output was made from; it need not be on the disk.
  ///   - inputs: The files that the command reads, which must not be overwritten.
  /// - Returns: `false` if `--check` finds that the file differs from the output or is missing; else `true`.
  /// - Throws: A `UsageError` if the path may not be overwritten, for example because it is that of a record: see
  ///   `writeOutput`.
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
      console.error(
        "There is no file \(file.printable) to compare. Run the command without --check to write it."
      )
      return false
    }
    if present != bytes {
      console.error(
        "\(file.printable) differs from what the command would write now. Run the command without --check to write "
          + "it again.")
    }
    return present == bytes
  }
}

/// The output of a command, for a file or for standard output.
enum MadeOutput {
  /// A document or data. The bytes are the same in a file and on a terminal.
  case bytes([UInt8])
  /// Text for people. It may be coloured on a terminal; in a file it is plain.
  case text((Style) -> String)

  fileprivate var inFile: [UInt8] {
    switch self {
    case .bytes(let bytes): bytes
    case .text(let text): Array(text(.plain).utf8)
    }
  }
}
