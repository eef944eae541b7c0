import Commands

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

let tool = Tool(
  "schema-judge", "Prints whether a schema allows a value, for many pairs of the two.",
  version: "1.0.0", commands: [JudgePairs.self])
exit(tool.run(Array(CommandLine.arguments.dropFirst()), .system).rawValue)
