import Diagnostics
import JSONText
import RecordRules
import Records
import SampleStore
import Testing

private let sheet = "2013/XAA/implementation.json"

private func found(_ text: String) -> [Finding] {
  var sample = SampleStore()
  let bytes = CanonicalText.write(.array([.string(text)]), order: .natural)
  sample.set(sheet, at: "answers/R6/summary", to: String(decoding: bytes, as: UTF8.self))
  return findings(in: sample.store).filter { $0.rule == "stray-characters" }
}

/// Every character that a word processor, a font or a conversion may leave, as a list of scalars.
private let strays: [UInt32] =
  [
    0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x61C, 0x2060, 0xFEFF, 0xFFFC, 0xFFFD, 0x2028,
    0x2029,
  ]
  + Array(0x202A...0x202E) + Array(0x2066...0x2069) + [0x80, 0x92, 0x9F]
  + [0xE000, 0xF02D, 0xF0A7, 0xF0B7, 0xF8FF]
  + [0x115F, 0x1160, 0x17B4, 0x3164, 0xFFA0, 0x2800, 0xFDD0, 0xFFF9, 0xFFFE, 0x206A]

@Test(arguments: [0x1FFFE, 0xF0000, 0xFFFFD, 0x100000, 0xE0041, 0x1D173, 0x16FE4] as [UInt32])
func `an invisible character beyond the first plane is found`(value: UInt32) throws {
  let scalar = try #require(Unicode.Scalar(value))
  #expect(found("imple\(scalar)mented").count == 1)
}

@Test(arguments: strays)
func `an invisible character inside a word is found, as it is and as an escape`(value: UInt32)
  throws
{
  let scalar = try #require(Unicode.Scalar(value))
  let findings = found("imple\(scalar)mented")
  #expect(findings.count == 1)
  let finding = try #require(findings.first)
  let digits = String(value, radix: 16, uppercase: true)
  #expect(
    finding.found.contains("U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits))
  #expect(finding.found.contains("after “imple”"))
  #expect(finding.severity == .warning && !finding.advice.isEmpty)
  // Written as an escape it is the same finding, and also unescaped in the file.
  var sample = SampleStore()
  sample.set(
    sheet, at: "answers/R6/summary",
    to: "[\"imple\\u\(String(repeating: "0", count: 4 - digits.count) + digits)mented\"]")
  #expect(RecordRules.findings(in: sample.store).contains { $0.rule == "stray-characters" })
  sample.put(sheet, (sample.files[sheet] ?? "").replacing("imple", with: "im\(scalar)ple"))
  #expect(RecordRules.findings(in: sample.store).contains { $0.rule == "stray-characters" })
}

@Test(arguments: [
  "\u{A0}It is", "It is\u{A0}", "\u{2003}It is", "It is\u{202F}",
])
func `an unusual space at an end is found`(text: String) { #expect(found(text).count == 1) }

@Test(arguments: [
  "Résumé – “quoted”, l’accord, 12\u{A0}km, «\u{202F}oui\u{202F}»", "نمی\u{200C}خواهم",
  "क्\u{200D}ष", "ආයුබෝවන්",
  "ភាសា\u{200B}ខ្មែរ", "ภาษา\u{200B}ไทย", "👩\u{200D}🔬", "The word \u{200F}الحوار\u{200E} (dialogue)",
  "ASEAN, 日本語、한국어", "❤\u{FE0F}", "葛\u{E0100}", "\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}",
  "\u{115F}\u{1161}",
])
func `characters that a script or an emoji needs are left alone`(text: String) {
  #expect(found(text) == [])
}

@Test func `a text with many is one finding that counts the rest`() {
  #expect(
    found("a\u{200B}b\u{200B}c \u{F0B7} d").map {
      $0.found.hasSuffix(", and 2 more such characters in this text")
    }
      == [true])
}

@Test func `ids and keys are looked at as well`() {
  var sample = SampleStore()
  sample.set(
    sheet, at: "answers/R6/actions/a\u{200B}b",
    to: #"{"title": "T", "date": "2013", "sources": ["sample-note"]}"#)
  sample.set("sources/sample-note.json", at: "publisher", to: "\"Of\u{AD}fice\"")
  let places = findings(in: sample.store).filter { $0.rule == "stray-characters" }.map(\.place)
  #expect(places.count == 2)
}

@Test(arguments: [
  ("the ministry\u{E2}\u{20AC}\u{2122}s reply", "“â€”"), ("a cafÃ© in town", "“é”"),
  ("10Â°C", "“°”"),
  ("on aoÃ»t 5", "“û”"), ("© UN, Â© ours", "“©”"), ("Ã¼ber", "“ü”"),
])
func `UTF-8 that was read in another encoding is found`(text: String, sign: String) throws {
  let all = found(text)
  #expect(all.count == 1)
  let finding = try #require(all.first)
  let told = finding.found + finding.advice
  #expect(told.contains(sign.replacing("”", with: "")), "\(told)")
  #expect(finding.advice.hasPrefix("The text was UTF-8"))
}

@Test(arguments: [
  "SÃO TOMÉ, «IRMÃ», “Â”, Ân, châteaux, pâte, hâte, Việt Nam: Âu Lạc, Đà Nẵng", "NÃO » SIM",
  "€ 5, â, ¿Qué?",
  "à la carte à 5 €",
])
func `letters that begin as misread ones do are left alone`(text: String) {
  #expect(found(text) == [])
}

@Test(arguments: [
  " ", "   ", "\t", "\u{A0}", "\u{3000}", "\u{2003}", "\u{2800}", "\u{200B}", "\u{3164}",
  "\u{2060}\u{FEFF}",
  " \u{2800} ", "\u{FE0F}", "\u{E0041}", "\u{202E}",
])
func `a text without anything to read is found wherever a text is required`(text: String) {
  let places = [
    (sheet, "answers/R6/summary"), (sheet, "answers/R6/changeNote"),
    ("sources/sample-note.json", "note"), ("sources/sample-note.json", "title"),
    ("2013/activities/sample-seminar.json", "summary"),
    ("2013/activities/sample-seminar.json", "place"),
  ]
  for (path, place) in places {
    var sample = SampleStore()
    let isList = !["title", "place"].contains(place)
    let list = CanonicalText.write(.array([.string(text)]), order: .natural)
    let one = CanonicalText.write(.string(text), order: .natural)
    sample.set(path, at: place, to: String(decoding: isList ? list : one, as: UTF8.self))
    let own = findings(in: sample.store).filter {
      ["stray-characters", "schema"].contains($0.rule)
    }
    #expect(own.contains { $0.subject.pointer.hasPrefix("/" + place) }, "\(place)")
  }
}

@Test(arguments: ["\u{2800}", " \u{200B} ", "\u{3164}\u{3164}"])
func `the advice for a text without anything to read is not to delete a character`(text: String) {
  #expect(
    found(text).map(\.found).allSatisfy { $0.hasPrefix("a text with nothing to read") })
  #expect(found(text).count == 1)
}
