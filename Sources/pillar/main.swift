import Commands

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

exit(pillarTool.run(Array(CommandLine.arguments.dropFirst()), .system).rawValue)
