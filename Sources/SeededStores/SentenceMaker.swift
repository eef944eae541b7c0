import JSONText
public import Records
import SeededNumbers

/// Makes random sentences, and marks those that are not public.
struct SentenceMaker {
  var chance: SeededGenerator
  let fullness: Int

  /// A random number from 0 to below `bound`; each is equally likely.
  mutating func below(_ bound: Int) -> Int { chance.below(bound) }

  /// True in `percent` of a hundred cases.
  mutating func isSo(_ percent: Int) -> Bool { chance.below(100) < percent }

  mutating func one<Element>(of choices: [Element]) -> Element {
    choices[chance.below(choices.count)]
  }

  mutating func sentence() -> String {
    let (office, matter) = (one(of: Phrases.offices), one(of: Phrases.matters))
    return sentence(office, matter)
  }

  /// A sentence about an office and a matter; its other words are random.
  mutating func sentence(_ office: String, _ matter: String) -> String {
    "\(office) \(one(of: Phrases.deeds)) \(matter) \(one(of: Phrases.circumstances))"
      + "\(one(of: Phrases.endings))."
  }

  /// Paragraphs of about `sentences` sentences in all. Each begins with the notice of its circle.
  mutating func paragraphs(_ sentences: Int, for circle: Visibility) -> JSONTree {
    let told = (0..<length(sentences)).map { _ in sentence() }
    return Self.paragraphs(told, for: circle)
  }

  /// A number of sentences, scaled by `fullness`; at least one.
  mutating func length(_ sentences: Int) -> Int {
    let hundredths = sentences * fullness
    return max(hundredths / 100 + (isSo(hundredths % 100) ? 1 : 0), 1)
  }

  /// Joins every three sentences to a paragraph.
  static func paragraphs(_ told: [String], for circle: Visibility) -> JSONTree {
    .array(
      stride(from: 0, to: told.count, by: 3).map { begin in
        let end = min(begin + 3, told.count)
        return .string(circle.seededNotice + told[begin..<end].joined(separator: " "))
      })
  }

  /// A random date in a year. As in real sources it is mostly a day, and sometimes only a month or the year.
  mutating func date(in year: Int) -> String {
    let text = "\(year)-\(twoDigits(1 + below(12)))-\(twoDigits(1 + below(28)))"
    return switch below(10) {
    case 0: "\(year)"
    case 1, 2: String(text.prefix(7))
    default: text
    }
  }

  mutating func person() -> String {
    "\(one(of: Phrases.givenNames)) \(one(of: Phrases.familyNames))"
  }

  /// Mostly `public`; in `percent` of a hundred cases one of the narrower circles.
  mutating func circle(restricted percent: Int) -> Visibility {
    isSo(percent) ? one(of: [.participants, .participants, .parties, .secretariat]) : .public
  }
}

extension Visibility {
  /// The beginning of every paragraph, title and name in a seeded store that only this circle may see. A test can
  /// search for it where such a text must not be. Empty for public text.
  public var seededNotice: String {
    switch self {
    case .public: ""
    case .participants: "For the participants only: "
    case .parties: "For the parties only: "
    case .secretariat: "For the secretariat only: "
    }
  }

  /// The end of the key of an entry that only this circle may see.
  var slug: String { self == .public ? "" : "-\(rawValue)-only" }

  /// The member `visibility`; nothing for public text.
  var member: [JSONTree.Member] {
    self == .public ? [] : [.init(key: "visibility", value: .string(rawValue))]
  }

  /// The narrower of two circles.
  func narrowed(to other: Visibility) -> Visibility { max(self, other) }
}

/// Writes `7` as `07`, as in dates and numbered names.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension JSONTree {
  /// The object with more members.
  func with(_ members: [Member]) -> JSONTree { .object(self.members + members) }

  /// A member that holds the entries; nothing if there are no entries.
  static func keyed(_ name: String, _ entries: [Member]) -> [Member] {
    entries.isEmpty ? [] : [.init(key: name, value: .object(entries))]
  }
}
