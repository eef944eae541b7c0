import Commands
import Testing

@Test("no-arguments: the words are found without the runtime's way through /proc")
func wordsOfThisProgram() {
  #expect(programArguments() == CommandLine.arguments)
}
