// Two different texts may look the same: a Cyrillic А in a country code, an é as one scalar or as two, a no-break
// space. Nobody sees the difference, so every message about such texts must name it. This file finds the difference and
// names it.

/// How a text differs from another that looks the same. Nil if they are the same, differ only in capital and small
/// letters, or look different.
///
/// ```swift
/// difference(of: "VNМ", from: "VNM")
/// // The third character is U+041C, a Cyrillic letter that looks like M.
/// ```
public func difference(of text: String, from other: String) -> String? {
  if ExactText.areSame(text, other) || isPlain(text) && isPlain(other) { return nil }
  guard appearance(of: text) == appearance(of: other) else { return nil }
  let (own, others) = (characters(of: text), characters(of: other))
  var differences: [String] = []
  var (index, place) = (0, 0)
  while index < own.count || place < others.count {
    let (one, two) = (
      index < own.count ? own[index] : "", place < others.count ? others[place] : ""
    )
    let number = ordinal(index + 1)
    if isSame(one, two) {
      (index, place) = (index + 1, place + 1)
    } else if !one.isEmpty, appearance(of: one).isEmpty {
      differences.append("The \(number) character is \(words(for: one)).")
      index += 1
    } else if !two.isEmpty, appearance(of: two).isEmpty {
      differences.append("Before the \(number) character, \(words(for: two)), is missing.")
      place += 1
    } else {
      let isOdd = !isPlain(two)
      differences.append(
        "The \(number) character is \(words(for: one))"
          + (isOdd ? " and not \(words(for: two))." : "."))
      (index, place) = (index + 1, place + 1)
    }
  }
  let rest = differences.count > 3 ? " \(differences.count - 3) more characters differ." : ""
  return differences.isEmpty ? nil : differences.prefix(3).joined(separator: " ") + rest
}

/// Advice for a word that is not one of the allowed names but looks like one of them; nil if it looks like none.
///
/// ```swift
/// lookAlikeAdvice("VNМ", ["VNM"])
/// // The third character is U+041C, a Cyrillic letter that looks like M. Did you mean "VNM"?
/// ```
public func lookAlikeAdvice(_ word: String, _ names: some Sequence<String>) -> String? {
  for name in names {
    if let told = difference(of: word, from: name) { return "\(told) Did you mean \"\(name)\"?" }
  }
  return nil
}

/// How a quoted text that was found differs from one that looks the same in `expected` or in the advice.
/// Empty if there is no such text, or if the advice already says it.
func differenceOfQuoted(in found: String, from expected: String, _ advice: String) -> String {
  if isPlain(found), isPlain(expected), isPlain(advice) { return "" }
  let quotes = quoted(in: found)
  let others = [expected, advice].flatMap { sentence in
    quoted(in: sentence) + sentence.split { " ,;:()".contains($0) }.map(String.init)
  }
  for text in quotes {
    for other in quotes + others {
      guard let told = difference(of: text, from: other) else { continue }
      return advice.contains(told)
        ? "" : "\"\(text)\" is not \"\(other)\", although they look the same. \(told)"
    }
  }
  return ""
}

/// The texts between quotation marks.
private func quoted(in text: String) -> [String] {
  let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
  return pieces.indices.filter { $0 % 2 == 1 && !pieces[$0].isEmpty }.map { String(pieces[$0]) }
}

// MARK: - Looks

/// Whether a text consists of visible ASCII characters and spaces, which cannot be taken for others.
private func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { 0x20 <= $0 && $0 < 0x7F } }

/// The text as people see it, in small letters: look-alikes are replaced by Latin letters and all kinds of space by
/// U+0020, and invisible characters are left out.
///
/// Compare the results with `==` and not by bytes: to `==`, `é` as one scalar equals `e` with an accent, and they look
/// the same.
private func appearance(of text: String) -> String {
  var seen = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !scalar.isUnseen {
    seen.append(
      scalar.properties.generalCategory == .spaceSeparator ? " " : latin(scalar) ?? scalar)
  }
  return String(seen).lowercased()
}

private func isSame(_ one: String, _ two: String) -> Bool {
  ExactText.areSame(one, two) || ExactText.areSame(one.lowercased(), two.lowercased())
}

/// The letters of a text, each together with the marks on it. An invisible character is an item of its own.
private func characters(of text: String) -> [String] {
  text.unicodeScalars.reduce(into: []) { characters, scalar in
    if scalar.properties.generalCategory == .nonspacingMark, !scalar.isUnseen, !characters.isEmpty {
      characters[characters.count - 1].unicodeScalars.append(scalar)
    } else {
      characters.append(String(scalar))
    }
  }
}

// MARK: - Words

/// A character as a message names it: `U+041C, a Cyrillic letter that looks like M`.
private func words(for character: String) -> String {
  let scalars = Array(character.unicodeScalars)
  let codes = scalars.map(codePoint).joined(separator: " ")
  guard let scalar = scalars.first, scalars.count == 1 else { return codes }
  if let latin = latin(scalar) { return "\(codes), \(kind(of: scalar)) that looks like \(latin)" }
  if scalar.isOfOneFont { return "\(codes), a private-use character" }
  if scalar.isUnseen { return "\(codes), an invisible character" }
  switch scalar.value {
  case 0x20: return "\(codes), a space"
  case 0xA0: return "\(codes), a no-break space"
  case 0x21..<0x7F: return "\(codes), \(scalar)"
  default:
    return scalar.properties.generalCategory == .spaceSeparator
      ? "\(codes), an unusual space" : codes
  }
}

private func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

private func kind(of scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0x370..<0x400: "a Greek letter"
  case 0x400..<0x530: "a Cyrillic letter"
  default: "a wide character"
  }
}

/// A number as an ordinal: `third` for 3, `21st` for 21.
private func ordinal(_ number: Int) -> String {
  let words = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]
  if number <= words.count { return words[number - 1] }
  switch (number % 10, number % 100) {
  case (1, let last) where last != 11: return "\(number)st"
  case (2, let last) where last != 12: return "\(number)nd"
  case (3, let last) where last != 13: return "\(number)rd"
  default: return "\(number)th"
  }
}

/// A text in which look-alikes are replaced by Latin letters.
public func latin(_ text: String) -> String {
  var plain = ""
  for scalar in text.unicodeScalars { plain.unicodeScalars.append(latin(scalar) ?? scalar) }
  return plain
}

/// The Latin letter that a scalar of another script looks like.
private func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  scalar.value < 0x370 ? nil : latinLookAlikes[scalar]
}

/// The Cyrillic and Greek letters that look like a Latin letter, and the full-width letters, digits and
/// signs.
private let latinLookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
  let pairs = [
    ("АВЕЅІЈКМНОРСТУХ", "ABESIJKMHOPCTYX"), ("асеіјорѕухԁһ", "aceijopsyxdh"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("ονικ", "ovik"),
  ]
  var found: [Unicode.Scalar: Unicode.Scalar] = [:]
  for (foreign, latin) in pairs {
    for (a, b) in zip(foreign.unicodeScalars, latin.unicodeScalars) { found[a] = b }
  }
  for code in UInt32(0x21)...0x7E {
    guard let wide = Unicode.Scalar(code + 0xFEE0), let narrow = Unicode.Scalar(code) else {
      continue
    }
    found[wide] = narrow
  }
  return found
}()
