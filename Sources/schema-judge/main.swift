import Commands

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

let tool = Tool(
  "schema-judge", "Prints what this validator says of pairs of a schema and a value.",
  version: "1.0.0", commands: [JudgePairs.self])
exit(tool.run(Array(CommandLine.arguments.dropFirst()), .system).rawValue)
