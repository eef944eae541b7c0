import Goldens
import Testing

/// Every file with code that the compiler cannot prove safe, and what makes it safe there.
private let unsafeFiles: [String: String] = [
  // Pointers that are kept. `Arena.swift` and `BorrowedBuffer.swift` say what they rely on.
  "JSONText/Reading/Arena.swift": "owns the memory a text is read in",
  "JSONText/Reading/BorrowedBuffer.swift": "checks each index; its owner keeps the memory",
  "JSONText/Reading/FastPass.swift": "reads and writes in the arena, within its bounds",
  "JSONText/Reading/FastPass+Keys.swift": "reads in the arena, within its bounds",
  "JSONText/Reading/FastPass+Strings.swift": "takes 16 bytes as two numbers",
  "JSONText/Reading/Node.swift": "a node's start is never after its end",
  // Memory that is used only during one call.
  "Diagnostics/ExactText.swift": "compares and hashes the bytes of texts",
  "Diagnostics/LineIndex.swift": "looks for line ends",
  "Diagnostics/SystemName.swift": "makes texts of the system's names and names of texts",
  "JSONText/Values/ExactText.swift": "hashes bytes",
  "JSONText/Values/JSONValue.swift": "compares a text with bytes",
  "JSONText/Values/MemberPlace.swift": "takes the bytes of a literal, which stay",
  "JSONText/Values/NameTable.swift": "looks up a text by its bytes",
  "JSONText/Writing/NaturalOrder.swift": "compares the bytes of two texts",
  "CommonSubsequence/ShortSequences.swift": "a table on the stack",
  "Records/Disk/KeptFiles.swift": "reads the year at the beginning of a path",
  "Records/Kinds/RecordKind+Traits.swift": "takes a case as its number",
  "Records/Kinds/RecordPath.swift": "splits a path without an allocation",
  "Records/Vocabulary/RecordDate.swift": "reads digits",
  "Terminal/Printable.swift": "looks for bytes that may hide something",
  // System calls take pointers.
  "Commands/Console/ProgramArguments.swift": "finds the arguments that the system passed",
  "Commands/Console/SystemConsole.swift": "writes bytes; reads the environment",
  "ExternalPrograms/RunningProgram.swift": "reads from and writes to pipes",
  "ExternalPrograms/TemporaryFolder.swift": "writes bytes",
  "Records/Disk/DiskReading.swift": "reads bytes",
  "Records/Disk/FolderListing.swift": "reads the entries of a folder",
  "Records/Disk/FolderReader.swift": "owns one buffer, and reads small files into it",
  "Records/Writing/WritingCalls.swift": "writes bytes",
  // References that are not counted.
  "JSONSchema/Quick/QuickCheck.swift": "the plan keeps what is referred to, longer than a check",
  "Records/Disk/Workers.swift": "a thread takes over the task that it is started with",
]

@Test func `unsafe code is where the list has it`() {
  let sign =
    /[Uu]nsafe|@unchecked|Unmanaged|withContiguous|withUTF8|utf8Start|uncheckedBounds|assumingMemoryBound/
  let found = sourceCode.filter { $0.code.contains(sign) }.map(\.path)
  for path in found {
    #expect(
      unsafeFiles[path] != nil, "\(path) has unsafe code: write it without, or name it in the list")
  }
  for path in unsafeFiles.keys {
    #expect(found.contains(path), "\(path) has no unsafe code any more: remove it from the list")
  }
}
