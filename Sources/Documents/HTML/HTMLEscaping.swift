/// Text as it stands between tags.
func htmlText(_ text: String) -> String {
  escaped(visible(text), quotes: false)
}

/// Text as it stands in a double-quoted attribute.
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

/// Text as a string of CSS within a style element: letters, digits and spaces stand, anything else
/// that is ASCII is written by its number.
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

/// A BCP 47 tag as it may stand in an attribute; nil where it is none.
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
