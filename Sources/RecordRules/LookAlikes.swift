// Letters of other scripts that look like Latin ones, as a keyboard or a document slips them into a
// code. Nobody sees the difference, so a message has to name it.

/// What to say of a word in which a letter only looks Latin; `nil` where none does.
///
/// ```swift
/// lookAlikeAdvice("VNМ", ["VNM"])
/// // The letter М is not a Latin one (U+041C). Did you mean "VNM"?
/// ```
public func lookAlikeAdvice(_ word: String, _ names: some Sequence<String>) -> String? {
  var plain = String.UnicodeScalarView()
  var foreign: [Unicode.Scalar] = []
  for scalar in word.unicodeScalars {
    let latin = latinLookAlikes[scalar]
    if latin != nil, !foreign.contains(scalar) { foreign.append(scalar) }
    plain.append(latin ?? scalar)
  }
  if foreign.isEmpty { return nil }
  let word = String(plain).lowercased()
  guard let meant = names.first(where: { $0.lowercased() == word }) else { return nil }
  let told = foreign.map { scalar in
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "The letter \(scalar) is not a Latin one (U+\(code))."
  }
  return (told + ["Did you mean \"\(meant)\"?"]).joined(separator: " ")
}

/// A text with the Latin letters in place of those that look like them.
func latin(_ text: String) -> String {
  var plain = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { plain.append(latinLookAlikes[scalar] ?? scalar) }
  return String(plain)
}

/// The Cyrillic and Greek letters that are drawn as a Latin letter is, and the full-width letters
/// and digits.
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
