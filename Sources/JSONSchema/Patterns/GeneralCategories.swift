/// The sets of scalars for `\p{…}` with a Unicode general category, by its short and long names.
///
/// They follow the version of Unicode that the Swift standard library was built with.
enum GeneralCategories {
  /// The scalars of a name such as `Lu`, `Letter`, `gc=Nd`, `General_Category=Letter`, `Any`, `ASCII` or
  /// `Assigned`.
  static func set(named name: String) -> ScalarSet? {
    switch name {
    case "Any": return .all
    case "ASCII": return ScalarSet([0...0x7F])
    case "Assigned": return union(of: ["Cn"])?.inverted
    default: break
    }
    let parts = name.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, parts[0] == "gc" || parts[0] == "General_Category" {
      return category(parts[1])
    }
    return parts.count == 1 ? category(name) : nil
  }

  private static func category(_ name: String) -> ScalarSet? {
    let short = longNames[name] ?? name
    if let members = groups[short] { return union(of: members) }
    return union(of: [short])
  }

  private static func union(of names: [String]) -> ScalarSet? {
    var ranges: [ClosedRange<UInt32>] = []
    for name in names {
      guard names.count > 1 || shortNames.values.contains(name) else { return nil }
      ranges += sets[name] ?? []
    }
    return ScalarSet(ranges)
  }

  /// The ranges of every category, collected when a pattern first needs one. One pass visits the planes that
  /// hold scalars of more than one category.
  private static let sets: [String: [ClosedRange<UInt32>]] = {
    var sets: [String: [ClosedRange<UInt32>]] = [
      "Cs": [0xD800...0xDFFF], "Cn": [0x4_0000...0xD_FFFF],
    ]
    var start: UInt32 = 0
    var current = Unicode.GeneralCategory.control
    func close(before end: UInt32) {
      guard end > start, let name = shortNames[current] else { return }
      sets[name, default: []].append(start...(end - 1))
    }
    for plane: ClosedRange<UInt32> in [0...0xD7FF, 0xE000...0x3_FFFF, 0xE_0000...ScalarSet.last] {
      start = plane.lowerBound
      for value in plane {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let category = scalar.properties.generalCategory
        if category != current {
          close(before: value)
          (start, current) = (value, category)
        }
      }
      close(before: plane.upperBound + 1)
    }
    return sets
  }()

  private static let shortNames: [Unicode.GeneralCategory: String] = [
    .uppercaseLetter: "Lu", .lowercaseLetter: "Ll", .titlecaseLetter: "Lt",
    .modifierLetter: "Lm", .otherLetter: "Lo", .nonspacingMark: "Mn", .spacingMark: "Mc",
    .enclosingMark: "Me", .decimalNumber: "Nd", .letterNumber: "Nl", .otherNumber: "No",
    .connectorPunctuation: "Pc", .dashPunctuation: "Pd", .openPunctuation: "Ps",
    .closePunctuation: "Pe", .initialPunctuation: "Pi", .finalPunctuation: "Pf",
    .otherPunctuation: "Po", .mathSymbol: "Sm", .currencySymbol: "Sc", .modifierSymbol: "Sk",
    .otherSymbol: "So", .spaceSeparator: "Zs", .lineSeparator: "Zl",
    .paragraphSeparator: "Zp", .control: "Cc", .format: "Cf", .surrogate: "Cs",
    .privateUse: "Co", .unassigned: "Cn",
  ]

  private static let groups: [String: [String]] = [
    "L": ["Lu", "Ll", "Lt", "Lm", "Lo"], "LC": ["Lu", "Ll", "Lt"], "M": ["Mn", "Mc", "Me"],
    "N": ["Nd", "Nl", "No"], "P": ["Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po"],
    "S": ["Sm", "Sc", "Sk", "So"], "Z": ["Zs", "Zl", "Zp"], "C": ["Cc", "Cf", "Cs", "Co", "Cn"],
  ]

  private static let longNames: [String: String] = [
    "Letter": "L", "Cased_Letter": "LC", "Uppercase_Letter": "Lu", "Lowercase_Letter": "Ll",
    "Titlecase_Letter": "Lt", "Modifier_Letter": "Lm", "Other_Letter": "Lo", "Mark": "M",
    "Combining_Mark": "M", "Nonspacing_Mark": "Mn", "Spacing_Mark": "Mc",
    "Enclosing_Mark": "Me", "Number": "N", "Decimal_Number": "Nd", "digit": "Nd",
    "Letter_Number": "Nl", "Other_Number": "No", "Punctuation": "P", "punct": "P",
    "Connector_Punctuation": "Pc", "Dash_Punctuation": "Pd", "Open_Punctuation": "Ps",
    "Close_Punctuation": "Pe", "Initial_Punctuation": "Pi", "Final_Punctuation": "Pf",
    "Other_Punctuation": "Po", "Symbol": "S", "Math_Symbol": "Sm", "Currency_Symbol": "Sc",
    "Modifier_Symbol": "Sk", "Other_Symbol": "So", "Separator": "Z", "Space_Separator": "Zs",
    "Line_Separator": "Zl", "Paragraph_Separator": "Zp", "Other": "C", "Control": "Cc",
    "cntrl": "Cc", "Format": "Cf", "Surrogate": "Cs", "Private_Use": "Co", "Unassigned": "Cn",
  ]
}
