import Commands
import Testing

@Test("no-arguments: the arguments are found without /proc")
func wordsOfThisProgram() {
  #expect(programArguments() == CommandLine.arguments)
}
