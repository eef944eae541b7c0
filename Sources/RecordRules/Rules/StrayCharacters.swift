import Diagnostics
import JSONText
import Records

extension Rule {
  /// No text and no name holds characters that a word processor, a font or a conversion left behind.
  ///
  /// The reader notes whether a record may hold such a character. Nearly all hold none and are not searched.
  static let strayCharacters = Rule(
    "stray-characters", .warning,
    .records([]) { record, context, _ in
      guard let document = record.document, document.mayHoldOddCharacters else { return [] }
      var violations: [Violation] = []
      look(at: document.root, [], record, context, &violations)
      return violations
    })

  private static func look(
    at value: JSONValue, _ steps: [JSONStep], _ record: Record, _ context: StoreContext,
    _ found: inout [Violation]
  ) {
    func note(_ text: String, _ range: Range<Int>, _ steps: [JSONStep]) {
      guard let violation = violation(text, range, steps, record) else { return }
      found.add(violation, of: "stray-characters", context)
    }
    switch value.kind {
    case .string: note(value.string ?? "", value.range, steps)
    case .object:
      for member in value.members {
        let steps = steps + [.member(member.key)]
        note(member.key, member.keyRange, steps)
        look(at: member.value, steps, record, context, &found)
      }
    case .array:
      for (index, element) in value.elements.enumerated() {
        look(at: element, steps + [.element(index)], record, context, &found)
      }
    default: break
    }
  }

  /// The violation of one text, at its first stray character. The message counts the others.
  private static func violation(
    _ text: String, _ range: Range<Int>, _ steps: [JSONStep], _ record: Record
  ) -> Violation? {
    let all = StrayCharacter.all(in: text)
    guard let first = all.first else { return nil }
    let offset = range.lowerBound + 1 + first.offset
    // In a text with escapes, an offset in the text is not an offset in the file.
    let isPlain = text.utf8.count == range.count - 2
    guard text.unicodeScalars.contains(where: { !$0.isBlank }) else {
      return Violation(
        record: record, range: range, steps: steps,
        found: "a text with nothing to read: it begins with \(first.words)",
        expected: "a text that a reader can see",
        advice: "Write what the source says. If it says nothing here, remove the text.")
    }
    let more = all.count == 1 ? "" : ", and \(all.count - 1) more such characters in this text"
    return Violation(
      record: record, range: isPlain ? offset..<offset + first.length : range, steps: steps,
      found: "\(first.words)\(first.place(in: text))\(more)",
      expected: "text without it", advice: first.advice)
  }
}

extension Unicode.Scalar {
  /// Whether a reader sees nothing: white space, or an invisible character.
  fileprivate var isBlank: Bool { properties.isWhitespace || isUnseen && !isOfOneFont }
}
