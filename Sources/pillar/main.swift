import Commands

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

guard let words = programArguments() else {
  Console.system.error(
    "pillar: what it was called with cannot be known, so nothing was done\n"
      + "  Make /proc readable for it and run it again.")
  exit(Outcome.failure.rawValue)
}
exit(pillarTool.run(Array(words.dropFirst()), .system).rawValue)
