import JSONText
public import Records
import SeededNumbers

/// Puts sentences together, each time other ones, and marks those that are not for everybody.
struct SentenceMaker {
  var chance: SeededGenerator
  let fullness: Int

  /// One of so many, evenly.
  mutating func below(_ bound: Int) -> Int { chance.below(bound) }

  /// True so many times in a hundred.
  mutating func isSo(_ percent: Int) -> Bool { chance.below(100) < percent }

  mutating func one<Element>(of choices: [Element]) -> Element {
    choices[chance.below(choices.count)]
  }

  mutating func sentence() -> String {
    let (office, matter) = (one(of: Phrases.offices), one(of: Phrases.matters))
    return sentence(office, matter)
  }

  /// A sentence of an office and a matter, which another telling puts otherwise.
  mutating func sentence(_ office: String, _ matter: String) -> String {
    "\(office) \(one(of: Phrases.deeds)) \(matter) \(one(of: Phrases.circumstances))"
      + "\(one(of: Phrases.endings))."
  }

  /// Paragraphs of about so many sentences in all, each marked for its circle.
  mutating func paragraphs(_ sentences: Int, for circle: Visibility) -> JSONTree {
    let told = (0..<length(sentences)).map { _ in sentence() }
    return Self.paragraphs(told, for: circle)
  }

  /// How many sentences there are in place of the usual number; at least one.
  mutating func length(_ sentences: Int) -> Int {
    let hundredths = sentences * fullness
    return max(hundredths / 100 + (isSo(hundredths % 100) ? 1 : 0), 1)
  }

  /// Three sentences a paragraph.
  static func paragraphs(_ told: [String], for circle: Visibility) -> JSONTree {
    .array(
      stride(from: 0, to: told.count, by: 3).map { begin in
        let end = min(begin + 3, told.count)
        return .string(circle.seededNotice + told[begin..<end].joined(separator: " "))
      })
  }

  /// A day of a year, written as exact as sources are: mostly the day, sometimes the month or less.
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

  /// Mostly everybody; else one of the narrower circles.
  mutating func circle(restricted percent: Int) -> Visibility {
    isSo(percent) ? one(of: [.participants, .participants, .parties, .secretariat]) : .public
  }
}

extension Visibility {
  /// What begins every paragraph, title and name of a made store that is for this circle at most, so
  /// that a test can tell where one has got to; empty for what everybody may read.
  public var seededNotice: String {
    switch self {
    case .public: ""
    case .participants: "For the participants only: "
    case .parties: "For the parties only: "
    case .secretariat: "For the secretariat only: "
    }
  }

  /// What ends the key of an entry that is for this circle at most.
  var slug: String { self == .public ? "" : "-\(rawValue)-only" }

  /// The member that says so, where there is anything to say.
  var member: [JSONTree.Member] {
    self == .public ? [] : [.init(key: "visibility", value: .string(rawValue))]
  }

  /// The narrower of two circles.
  func narrowed(to other: Visibility) -> Visibility { max(self, other) }
}

/// `7` as `07`, as dates and numbered names have it.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension JSONTree {
  /// An object with more members.
  func with(_ members: [Member]) -> JSONTree { .object(self.members + members) }

  /// An object of entries, or nothing where there are none.
  static func keyed(_ name: String, _ entries: [Member]) -> [Member] {
    entries.isEmpty ? [] : [.init(key: name, value: .object(entries))]
  }
}
