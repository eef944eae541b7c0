/// The sets of scalars for `\p{…}` with a property that a scalar has or has not: `\p{Alphabetic}`, `\p{IDS}`.
///
/// These are all that ECMA-262 lists. `UnicodeTables` has those that the Swift standard library lacks.
enum BinaryProperties {
  static func set(named name: String) -> ScalarSet? {
    guard let has = properties[name] else { return UnicodeTables.propertySets[name] }
    var ranges: [ClosedRange<UInt32>] = []
    // The planes 4 to 13, which are skipped below, have no assigned scalars. The last two scalars of each
    // plane are noncharacters.
    if name == "Noncharacter_Code_Point" || name == "NChar" {
      ranges = (0x4...0xD).map { $0 << 16 + 0xFFFE...$0 << 16 + 0xFFFF }
    }
    for plane: ClosedRange<UInt32> in [0...0xD7FF, 0xE000...0x3_FFFF, 0xE_0000...ScalarSet.last] {
      var start: UInt32?
      for value in plane {
        let isMember = Unicode.Scalar(value).map { has($0.properties) } ?? false
        if isMember, start == nil { start = value }
        if !isMember, let first = start {
          ranges.append(first...(value - 1))
          start = nil
        }
      }
      if let start { ranges.append(start...plane.upperBound) }
    }
    return ScalarSet(ranges)
  }

  private typealias Property = @Sendable (Unicode.Scalar.Properties) -> Bool

  private static let properties: [String: Property] = {
    var byName: [String: Property] = [:]
    for (names, property) in named {
      for name in names { byName[name] = property }
    }
    return byName
  }()

  private static let named: [(names: [String], property: Property)] = [
    (["Alphabetic", "Alpha"], { $0.isAlphabetic }),
    (["ASCII_Hex_Digit", "AHex"], { $0.isASCIIHexDigit }),
    (["Bidi_Control", "Bidi_C"], { $0.isBidiControl }),
    (["Bidi_Mirrored", "Bidi_M"], { $0.isBidiMirrored }),
    (["Case_Ignorable", "CI"], { $0.isCaseIgnorable }),
    (["Cased"], { $0.isCased }),
    (["Changes_When_NFKC_Casefolded", "CWKCF"], { $0.changesWhenNFKCCaseFolded }),
    (["Changes_When_Lowercased", "CWL"], { $0.changesWhenLowercased }),
    (["Changes_When_Uppercased", "CWU"], { $0.changesWhenUppercased }),
    (["Changes_When_Titlecased", "CWT"], { $0.changesWhenTitlecased }),
    (["Changes_When_Casefolded", "CWCF"], { $0.changesWhenCaseFolded }),
    (["Changes_When_Casemapped", "CWCM"], { $0.changesWhenCaseMapped }),
    (["Dash"], { $0.isDash }),
    (["Default_Ignorable_Code_Point", "DI"], { $0.isDefaultIgnorableCodePoint }),
    (["Deprecated", "Dep"], { $0.isDeprecated }),
    (["Diacritic", "Dia"], { $0.isDiacritic }),
    (["Emoji"], { $0.isEmoji }),
    (["Emoji_Modifier", "EMod"], { $0.isEmojiModifier }),
    (["Emoji_Modifier_Base", "EBase"], { $0.isEmojiModifierBase }),
    (["Emoji_Presentation", "EPres"], { $0.isEmojiPresentation }),
    (["Extender", "Ext"], { $0.isExtender }),
    (["Grapheme_Base", "Gr_Base"], { $0.isGraphemeBase }),
    (["Grapheme_Extend", "Gr_Ext"], { $0.isGraphemeExtend }),
    (["Hex_Digit", "Hex"], { $0.isHexDigit }),
    (["ID_Continue", "IDC"], { $0.isIDContinue }),
    (["ID_Start", "IDS"], { $0.isIDStart }),
    (["Ideographic", "Ideo"], { $0.isIdeographic }),
    (["IDS_Binary_Operator", "IDSB"], { $0.isIDSBinaryOperator }),
    (["IDS_Trinary_Operator", "IDST"], { $0.isIDSTrinaryOperator }),
    (["Join_Control", "Join_C"], { $0.isJoinControl }),
    (["Logical_Order_Exception", "LOE"], { $0.isLogicalOrderException }),
    (["Lowercase", "Lower"], { $0.isLowercase }),
    (["Math"], { $0.isMath }),
    (["Noncharacter_Code_Point", "NChar"], { $0.isNoncharacterCodePoint }),
    (["Pattern_Syntax", "Pat_Syn"], { $0.isPatternSyntax }),
    (["Pattern_White_Space", "Pat_WS"], { $0.isPatternWhitespace }),
    (["Quotation_Mark", "QMark"], { $0.isQuotationMark }),
    (["Radical"], { $0.isRadical }),
    (["Sentence_Terminal", "STerm"], { $0.isSentenceTerminal }),
    (["Soft_Dotted", "SD"], { $0.isSoftDotted }),
    (["Terminal_Punctuation", "Term"], { $0.isTerminalPunctuation }),
    (["Unified_Ideograph", "UIdeo"], { $0.isUnifiedIdeograph }),
    (["Uppercase", "Upper"], { $0.isUppercase }),
    (["Variation_Selector", "VS"], { $0.isVariationSelector }),
    (["White_Space", "space"], { $0.isWhitespace }),
    (["XID_Continue", "XIDC"], { $0.isXIDContinue }),
    (["XID_Start", "XIDS"], { $0.isXIDStart }),
  ]
}
