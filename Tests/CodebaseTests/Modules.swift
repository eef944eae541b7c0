import Goldens
import Testing

/// A module that `Package.swift` declares.
struct Module {
  let name: String
  let dependencies: [String]
  let isProgram: Bool
}

/// The modules and programs of `Package.swift`, in its order.
let modules: [Module] =
  projectText("Package.swift").matches(of: /\n {4}(module|program)\(([^()]*)\)/).map { match in
    let named = match.output.2.split(separator: "exclude:").first ?? ""
    let names = named.matches(of: /"([^"]+)"/).map { String($0.output.1) }
    return Module(
      name: names.first ?? "", dependencies: Array(names.dropFirst()),
      isProgram: match.output.1 == "program")
  }

/// The Swift files in `Sources`, by their paths there.
let sourceFiles: [(path: String, text: String)] =
  projectTree("Sources").filter { $0.hasSuffix(".swift") }.map {
    ($0, projectText("Sources/\($0)"))
  }

/// The same without lines that are comments.
let sourceCode: [(path: String, code: String)] = sourceFiles.map { path, text in
  let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
  return (path, lines.joined(separator: "\n"))
}

/// The modules that a file imports, other than those of Swift itself.
func importedModules(_ text: String) -> [String] {
  text.split(separator: "\n").compactMap { line in
    let words = line.split(separator: " ").filter { $0 != "public" && $0 != "internal" }
    guard words.first == "import", words.count == 2, words[1] != "Synchronization" else {
      return nil
    }
    return String(words[1])
  }
}
