/// Text escaped for use between tags.
func htmlText(_ text: String) -> String {
  escaped(visible(text), quotes: false)
}

/// Text escaped for use in a double-quoted attribute.
func htmlAttribute(_ text: String) -> String {
  escaped(visible(text), quotes: true)
}

private func escaped(_ text: String, quotes: Bool) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"" where quotes: escaped += "&quot;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// Text as a CSS string within a style element. ASCII characters other than letters, digits and spaces are written by
/// their number.
func cssString(_ text: String) -> String {
  var string = "\""
  for scalar in visible(text).unicodeScalars {
    if scalar.isASCII, scalar != " ", !Character(scalar).isLetter, !Character(scalar).isNumber {
      string += "\\" + String(scalar.value, radix: 16) + " "
    } else {
      string.unicodeScalars.append(scalar)
    }
  }
  return string + "\""
}

/// The language tag, if it can be written in an attribute: ASCII letters, digits and hyphens (BCP 47); otherwise `nil`.
func languageTag(_ tag: String) -> String? {
  let isTag = tag.unicodeScalars.allSatisfy { scalar in
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-": true
    default: false
    }
  }
  guard isTag, let first = tag.first, first.isLetter, tag.last != "-" else { return nil }
  return tag
}
