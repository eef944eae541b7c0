import Goldens
import Testing

@testable import JSONSchema

/// `\p{Script=…}` and the tables behind it.
@Suite("regex-script-property") struct ScriptTests {
  @Test(arguments: [
    PatternTests.Row("^\\p{Script=Greek}+$", in: ["Ωα"], notIn: ["abc", "Ωa", "µ"]),
    PatternTests.Row("^\\p{sc=Grek}+$", in: ["Ωα"], notIn: ["abc"]),
    PatternTests.Row("^\\p{Script_Extensions=Greek}+$", in: ["Ωα\u{342}"], notIn: ["abc"]),
    PatternTests.Row("^\\p{scx=Grek}$", in: ["Ω", "\u{342}"], notIn: ["a"]),
    // A combining accent belongs to no script, and is used with some.
    PatternTests.Row("^\\p{sc=Grek}$", in: ["Ω"], notIn: ["\u{342}"]),
    PatternTests.Row("^\\p{sc=Inherited}$", in: ["\u{342}", "\u{301}"], notIn: ["Ω"]),
    PatternTests.Row("^\\p{scx=Zinh}$", in: ["\u{33C}"], notIn: ["\u{342}"]),
    PatternTests.Row("^[\\p{sc=Latn}\\p{sc=Lao}]+$", in: ["aກ"], notIn: ["α"]),
    PatternTests.Row("^\\P{sc=Latn}+$", in: ["1ກ"], notIn: ["a"]),
    PatternTests.Row("^[^\\P{Script=Han}]+$", in: ["漢字"], notIn: ["a", "か"]),
    PatternTests.Row("^\\p{scx=Hira}+$", in: ["かー"], notIn: ["カ"]),
    PatternTests.Row("^\\p{sc=Zyyy}+$", in: ["1 ー"], notIn: ["a"]),
    PatternTests.Row("^\\p{sc=Qaac}$", in: ["Ⲁ"], notIn: ["a"]),
    PatternTests.Row("^\\p{sc=Zzzz}$", in: ["\u{E000}", "\u{378}"], notIn: ["a", "1"]),
    PatternTests.Row("\\p{sc=Hrkt}", in: [], notIn: ["か", "カ", "a"]),
    PatternTests.Row("^\\p{Regional_Indicator}{2}$", in: ["🇱🇦"], notIn: ["LA"]),
    PatternTests.Row("^\\p{ExtPict}$", in: ["😀", "©"], notIn: ["a", "1"]),
    PatternTests.Row("^\\p{Emoji_Component}$", in: ["1", "\u{200D}"], notIn: ["a"]),
  ])
  func `a scalar is known by its script`(_ row: PatternTests.Row) throws {
    let pattern = try Pattern(row.pattern)
    for text in row.found { #expect(pattern.isFound(in: text), "\(text.debugDescription)") }
    for text in row.missing { #expect(!pattern.isFound(in: text), "\(text.debugDescription)") }
  }

  @Test(arguments: [
    "Script=", "Script=greek", "script=Greek", "sc=Greece", "Greek", "Script=Greek=Greek",
    "scx=Lu", "sc=\u{212A}ana", "gc=Greek", " Script=Greek", "Alphabetic=Y", "",
  ])
  func `a name that ECMA-262 does not have is refused`(_ name: String) {
    #expect(throws: PatternMistake(kind: .unknownProperty(name), offset: 0)) {
      try Pattern("\\p{\(name)}")
    }
  }

  /// Every assigned scalar has a script, and only one; private use, surrogates and what is not assigned
  /// have none. So the tables are of the Unicode version that the standard library has.
  @Test func `the tables fit the standard library's Unicode`() throws {
    let rows = UnicodeTables.rows(of: UnicodeTables.scripts)
    let all = rows.flatMap(\.ranges)
    let assigned = try #require(GeneralCategories.set(named: "Assigned"))
    let nobodys = try ["Co", "Cs"].map { try #require(GeneralCategories.set(named: $0)) }
    #expect(ScalarSet(all) == assigned.without(ScalarSet(nobodys.flatMap(\.ranges))))
    #expect(all.reduce(0) { $0 + $1.count } == ScalarSet(all).ranges.reduce(0) { $0 + $1.count })
    #expect(rows.count > 160 && rows.allSatisfy { $0.names.count >= 2 })
    let short = Set(rows.map { $0.names[0] })
    let used = UnicodeTables.rows(of: UnicodeTables.extensions).flatMap(\.names)
    #expect(short.isSuperset(of: used) && used.count > 100)
  }

  /// Those of the table “Binary Unicode property aliases” of ECMA-262.
  private static let properties = [
    "ASCII", "ASCII_Hex_Digit", "AHex", "Alphabetic", "Alpha", "Any", "Assigned", "Bidi_Control",
    "Bidi_C", "Bidi_Mirrored", "Bidi_M", "Case_Ignorable", "CI", "Cased",
    "Changes_When_Casefolded", "CWCF", "Changes_When_Casemapped", "CWCM",
    "Changes_When_Lowercased", "CWL", "Changes_When_NFKC_Casefolded", "CWKCF",
    "Changes_When_Titlecased", "CWT", "Changes_When_Uppercased", "CWU", "Dash",
    "Default_Ignorable_Code_Point", "DI", "Deprecated", "Dep", "Diacritic", "Dia", "Emoji",
    "Emoji_Component", "EComp", "Emoji_Modifier", "EMod", "Emoji_Modifier_Base", "EBase",
    "Emoji_Presentation", "EPres", "Extended_Pictographic", "ExtPict", "Extender", "Ext",
    "Grapheme_Base", "Gr_Base", "Grapheme_Extend", "Gr_Ext", "Hex_Digit", "Hex",
    "IDS_Binary_Operator", "IDSB", "IDS_Trinary_Operator", "IDST", "ID_Continue", "IDC",
    "ID_Start", "IDS", "Ideographic", "Ideo", "Join_Control", "Join_C", "Logical_Order_Exception",
    "LOE", "Lowercase", "Lower", "Math", "Noncharacter_Code_Point", "NChar", "Pattern_Syntax",
    "Pat_Syn", "Pattern_White_Space", "Pat_WS", "Quotation_Mark", "QMark", "Radical",
    "Regional_Indicator", "RI", "Sentence_Terminal", "STerm", "Soft_Dotted", "SD",
    "Terminal_Punctuation", "Term", "Unified_Ideograph", "UIdeo", "Uppercase", "Upper",
    "Variation_Selector", "VS", "White_Space", "space", "XID_Continue", "XIDC", "XID_Start", "XIDS",
  ]

  /// Every eighth; with PILLAR_THOROUGH all.
  @Test(
    arguments: isThorough
      ? properties : properties.indices.filter { $0 % 8 == 0 }.map { properties[$0] })
  func `every property of ECMA-262 is known`(_ name: String) throws {
    let set = try #require(UnicodeProperties.set(named: name))
    #expect(!set.ranges.isEmpty)
  }
}
