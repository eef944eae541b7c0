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
    "pillar: the arguments of the command cannot be read, so nothing was done\n"
      + "  Make /proc readable for pillar and run it again.")
  exit(Outcome.failure.rawValue)
}
exit(pillarTool.run(Array(words.dropFirst()), .system).rawValue)
