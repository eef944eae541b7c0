import Diagnostics
import Terminal

/// The run of one command line, from its words to its outcome.
///
/// ```
/// words ─→ target ─┬→ a page                         printed, clean
///                  ├→ problems                       all printed, usage
///                  └→ a command and its words ─→ parse ─→ run ─→ outcome
/// ```
struct Invocation {
  let tool: Tool
  var console: Console

  mutating func outcome(of words: [String]) -> Outcome {
    var command: (any Command.Type)?
    var outcome = Outcome.clean
    console.colorChoice = colorChoice(in: words)
    switch tool.target(of: words) {
    case .page(let page): console.output(page.render(width: pageWidth, style: console.style))
    case .version: console.output("\(tool.name) \(tool.version)\n")
    case .candidates(let candidates):
      console.output(candidates.map { "\($0.word)\t\($0.meaning)\n" }.joined())
    case .problems(let problems): outcome = report(problems, of: nil)
    case .command(let type, let words):
      command = type
      outcome = perform(type, words)
    }
    if let failure = console.outputFailure {
      // If the reader closed the pipe, no message is printed: it knows that it stopped reading. Only the exit
      // status says that the output is incomplete.
      if case .system(let reason) = failure {
        say("standard output could not be written: \(reason)")
      }
      outcome = .failure
    }
    return command?.outcome(insteadOf: outcome) ?? outcome
  }

  private func perform(_ type: any Command.Type, _ words: [String]) -> Outcome {
    let command = type.init()
    let grammar = Grammar(of: command, everywhere: tool.everywhereGroups())
    let problems = Parser.fill(grammar, from: words)
    guard problems.isEmpty else { return report(problems, of: type) }
    do {
      return try command.run(console)
    } catch let error as UsageError {
      return report(error.problems, of: type, showsUsage: error.showsUsage)
    } catch let missing as NotFound {
      let problem = UsageProblem.other(message: missing.message, advice: missing.advice)
      return report([problem], of: type, showsUsage: false)
    } catch let failure as Failure {
      say(failure.message, advice: failure.advice)
    } catch {
      say("\(error)")
    }
    return .failure
  }

  /// Lines of more than a hundred columns are hard to read on any screen.
  private var pageWidth: Int { min(console.width, 100) }

  /// The value of `--color`. It is read before all other options, so that help pages and errors use it
  /// too.
  private func colorChoice(in words: [String]) -> ColorChoice {
    let options = words.prefix { $0 != "--" }
    let values = zip(options, options.dropFirst() + [""]).compactMap { word, next -> String? in
      if word == "--color" { return next }
      return word.hasPrefix("--color=") ? String(word.dropFirst("--color=".count)) : nil
    }
    return values.last.flatMap(ColorChoice.init(word:)) ?? .auto
  }

  /// Prints everything that is wrong and then, if `showsUsage`, how the command is used.
  private func report(
    _ problems: [UsageProblem], of type: (any Command.Type)?, showsUsage: Bool = true
  ) -> Outcome {
    for problem in problems { say(problem.message, advice: problem.advice) }
    guard showsUsage else { return .usage }
    if let type {
      let usage = HelpPage.Body.usage([tool.usage(of: type)]).lines(width: pageWidth)
      console.error((["", "Usage"] + usage).joined(separator: "\n"))
    }
    let page = type.map { tool.title(of: $0) } ?? tool.name
    console.error("\nSee '\(page) --help'.")
    return .usage
  }

  private func say(_ message: String, advice: String = "") {
    let style = console.errorStyle
    let lines = ["\(style.bold(tool.name)): \(message)"] + (advice.isEmpty ? [] : ["  " + advice])
    console.error(lines.joined(separator: "\n"))
  }
}
