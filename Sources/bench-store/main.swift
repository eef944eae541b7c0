import Commands

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

let tool = Tool(
  "bench-store", "Writes and reads stores, to measure Pillar.",
  version: "1.0.0", commands: [WriteStore.self, ReadTexts.self])
exit(tool.run(Array(CommandLine.arguments.dropFirst()), .system).rawValue)
