/// A command's inputs, read once from its properties and kept in the order they were declared; the
/// ones every command takes stand last.
struct Grammar {
  /// An input together with the property name it is typed as.
  struct Entry {
    var name: String
    var input: any Input
    /// Every command takes it.
    var isEverywhere: Bool

    /// What the value is called in help: `YEAR`.
    var placeholder: String { (input.placeholder ?? name).uppercased() }
    /// How the input is named in an error: `--since`, or `YEAR` for a positional one.
    var spelling: String { input.form == .positional ? placeholder : "--\(name)" }
  }

  let entries: [Entry]

  var places: [Entry] { entries.filter { $0.input.form == .positional } }
  var named: [Entry] { entries.filter { $0.input.form != .positional } }

  /// The inputs of `command`, and of those `everywhere` groups it does not hold itself.
  init(of command: any OptionGroup, everywhere: [any OptionGroup] = []) {
    let shared = Set(everywhere.map { ObjectIdentifier(type(of: $0)) })
    var own: [Entry] = []
    var common: [Entry] = []
    var held: Set<ObjectIdentifier> = []

    func collect(_ group: any OptionGroup, isEverywhere: Bool) {
      for child in Mirror(reflecting: group).children {
        // Most are inputs, and to find that something is not of a protocol takes longest.
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
