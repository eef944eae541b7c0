import Commands

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

let tool = Tool(
  "bench-store", "Writes a store of invented records of any size, to measure on.",
  version: "1.0.0", commands: [WriteStore.self])
exit(tool.run(Array(CommandLine.arguments.dropFirst()), .system).rawValue)
