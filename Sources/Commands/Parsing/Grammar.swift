/// A command's inputs in the order of their declaration, read from its properties. Inputs that every
/// command takes come last.
struct Grammar {
  /// An input, with the name under which it is typed: `exit-code` for the property `exitCode`.
  struct Entry {
    var name: String
    var input: any Input
    /// Whether every command takes the input.
    var isEverywhere: Bool

    /// The name of the value in help: `YEAR`.
    var placeholder: String { (input.placeholder ?? name).uppercased() }
    /// The name of the input in an error: `--since`, or `YEAR` for a positional one.
    var spelling: String { input.form == .positional ? placeholder : "--\(name)" }
  }

  let entries: [Entry]

  var places: [Entry] { entries.filter { $0.input.form == .positional } }
  var named: [Entry] { entries.filter { $0.input.form != .positional } }

  /// Collects the inputs of `command`, and those of the `everywhere` groups. A group that `command` has as a
  /// property is collected only once.
  init(of command: any OptionGroup, everywhere: [any OptionGroup] = []) {
    let shared = Set(everywhere.map { ObjectIdentifier(type(of: $0)) })
    var own: [Entry] = []
    var common: [Entry] = []
    var held: Set<ObjectIdentifier> = []

    func collect(_ group: any OptionGroup, isEverywhere: Bool) {
      for child in Mirror(reflecting: group).children {
        // Most properties are inputs, so they are tested first: a cast to a protocol is slowest when it
        // fails.
        if let input = child.value as? any Input {
          guard let label = child.label else { continue }
          let name = hyphenated(label.drop { $0 == "_" })
          let entry = Entry(name: name, input: input, isEverywhere: isEverywhere)
          if isEverywhere { common.append(entry) } else { own.append(entry) }
        } else if let nested = child.value as? any OptionGroup {
          let type = ObjectIdentifier(type(of: nested))
          held.insert(type)
          collect(nested, isEverywhere: isEverywhere || shared.contains(type))
        }
      }
    }
    collect(command, isEverywhere: false)
    for group in everywhere where !held.contains(ObjectIdentifier(type(of: group))) {
      collect(group, isEverywhere: true)
    }
    entries = own + common
  }
}
