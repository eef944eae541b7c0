import JSONText
import Testing

@testable import JSONSchema

/// Texts that are of a format and texts that are not, one row for each format. The official suite has many more.
@Suite struct FormatTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let format: Format
    let allowed: [String]
    let forbidden: [String]
    var testDescription: String { format.rawValue }

    init(_ format: Format, allows allowed: [String], not forbidden: [String]) {
      self.format = format
      self.allowed = allowed
      self.forbidden = forbidden
    }
  }

  static let rows: [Row] = [
    Row(
      .date, allows: ["2013-04-02", "2000-02-29", "0001-01-01"],
      not: ["2013-4-2", "1900-02-29", "2013-04-31", "2013-00-01", "2013-04-02 ", "२०१३-०४-०२"]),
    Row(
      .time, allows: ["00:00:00Z", "23:59:60z", "08:30:06.25+05:30", "23:29:60+23:30"],
      not: ["24:00:00Z", "00:00:61Z", "22:59:60Z", "08:30:06", "08:30:06.Z", "08:30:06+24:00"]),
    Row(
      .dateTime, allows: ["2013-04-02T08:30:06Z", "2013-04-02t08:30:06-08:00"],
      not: ["2013-04-02 08:30:06Z", "2013-04-02", "2013-02-29T00:00:00Z", "2013-04-02TZ"]),
    Row(
      .duration, allows: ["P4DT12H30M5S", "P2W", "P1Y2M", "PT36H"],
      not: ["P", "PT", "P1Y2D", "PT1H2S", "P1W1D", "P1", "P1DT", "P0.5D", "P2D1Y"]),
    Row(
      .email, allows: ["a.b+c@example.com", #""a b\"@"@[127.0.0.1]"#, "a@[IPv6:::1]"],
      not: [
        "a", "@b", "a@", "a..b@c", ".a@c", "a@b_c", "a@[1.2.3]", "é@b.c", #""a@b"#,
        String(repeating: "a", count: 65) + "@b",
      ]),
    Row(.idnEmail, allows: ["é@ü.c", "a@b"], not: ["é", "é@-ü", "é @b"]),
    Row(
      .hostname, allows: ["example.com", "1host", "a--b", "xn--bcher-kva"],
      not: [
        "", "a.", "-a", "a-", "a_b", "é", "xn--X", "xn--a", String(repeating: "a", count: 64),
        String(repeating: "aaaaaaa.", count: 32) + "a",
      ]),
    Row(
      .idnHostname, allows: ["bücher.example", "실례。테스트", "l·l", "ab", "אב.גד"],
      not: [
        "Bücher", "-ü", "ü..a", "a·l", "ab--ü", "\u{300}a", "aא", "0א", "xn--0ca24w", "xn---9uc",
        "xn--example-",
      ]),
    Row(
      .ipv4, allows: ["0.0.0.0", "255.255.255.255"],
      not: ["1.2.3", "1.2.3.4.5", "256.0.0.1", "01.2.3.4", "1.2.3.4 ", "1.2.3.", "٢.1.1.1"]),
    Row(
      .ipv6,
      allows: ["::", "::1", "1::", "1:2:3:4:5:6:7:8", "1::2", "::1.2.3.4", "1:2:3:4:5:6:7::"],
      not: [
        "", ":", ":::", "1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", ":1::",
        "1.2.3.4::", "::1.2.3", "1:2:3:4:5:6:7:8::", "1:", "::1%eth0",
      ]),
    Row(
      .uri, allows: ["urn:a:b", "http://u:p@h:80/a?b#c", "http://[::1]/", "file:/a", "a:"],
      not: [
        "a", "//h", "1:a", "http://[::1", "http://h:x", "http://a b", "urn:é", "urn:%4", "a:b#c#d",
      ]),
    Row(
      .uriReference, allows: ["", "a", "//h", "?a", "#b", "./a:b"],
      not: ["1:b", "\\", "a b", "é", "a[b]", "//a@b@c"]),
    Row(.iri, allows: ["http://ü/é?\u{E000}#ß"], not: ["é", "http://ü/\u{E000}", "urn:\u{FFFE}"]),
    Row(.iriReference, allows: ["é", "#ß"], not: ["é ", "\\é"]),
    Row(
      .uriTemplate, allows: ["", "/a{?b,c*}", "{+a.b:12}", "é{%41}"],
      not: ["{", "}", "{}", "{a,}", "{a:0}", "{a:10000}", "{a..b}", "a b", "%4"]),
    Row(
      .uuid, allows: ["2eb8aa08-AA98-11ea-b4aa-73b441d16380"],
      not: ["2eb8aa08aa9811eab4aa73b441d16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1638", "g"]),
    Row(.jsonPointer, allows: ["", "/", "/a~0~1"], not: ["a", "/~", "/~2", "#/a"]),
    Row(
      .relativeJSONPointer, allows: ["0", "12/a", "1#"], not: ["", "01", "-1", "1##", "1#/a", "/a"]),
    Row(
      .regex, allows: ["(a)\\1", "(?<=a+)b", "[^]"], not: ["(", "\\a", "(?i)a", "(?P<n>a)", "\\2"]),
  ]

  @Test(arguments: rows)
  func `a text is of the format, or it is not`(_ row: Row) {
    for text in row.allowed { #expect(row.format.allows(text), "\(text.debugDescription)") }
    for text in row.forbidden { #expect(!row.format.allows(text), "\(text.debugDescription)") }
  }

  @Test func `every format has a row`() {
    #expect(Self.rows.map(\.format) == Self.rows.map(\.format).uniqued)
    #expect(Set(Self.rows.map(\.format)) == Set(Format.allCases))
  }

  @Test func `a format forbids only where it is asked to`() throws {
    let schema = try document(
      #"{"properties": {"a": {"format": "date"}, "b": {"format": "x"}}}"#, named: "s.json")
    let value = try document(#"{"a": "2013", "b": "2013"}"#, named: "i.json").root
    #expect(try #require(SchemaLibrary([schema])["s.json"]).allows(value))
    let asserting = SchemaLibrary([schema], options: SchemaOptions(formats: .assertions))
    let lines = try #require(asserting["s.json"]).violations(of: value).map(Case.line)
    #expect(lines == [#"format /a: "2013"; a text in the format "date""#])
  }

  @Test(arguments: [
    ("bücher", "bcher-kva"), ("ü", "tda"), ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
    ("😀a한é", "a-bga4724n0jqj"),
    ("एन☃𝔘ü中", "tda742bfc209l575bxf27a"),
    ("Ҹινӯ", "uxai56emg"),
    ("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a"),
  ])
  func `scalars are decoded to what was encoded`(_ text: String, _ encoded: String) {
    let scalars = Array(text.unicodeScalars)
    #expect(Punycode.encode(scalars) == Array(encoded.unicodeScalars))
    #expect(Punycode.decode(Array(encoded.unicodeScalars)[...]) == scalars)
  }

  @Test func `a text that is not an encoding is not decoded, and decoding ends`() {
    for text in ["99999999", "-", "a-é", String(repeating: "z", count: 10_000)] {
      #expect(Punycode.decode(Array(text.unicodeScalars)[...])?.isEmpty != false)
    }
  }
}

extension [Format] {
  fileprivate var uniqued: [Format] {
    var known: Set<Format> = []
    return filter { known.insert($0).inserted }
  }
}
