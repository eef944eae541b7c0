import Diagnostics

/// Different spellings of one identifier, `my types.json` and `my%20types.json`, are made equal here
/// (RFC 3986, section 6.2.2).
extension Identifier {
  /// The key under which a resource is stored and found, whatever spelling was used.
  ///
  /// A byte and its percent escape give the same key if they mean the same. In the path of a `file:` URI every byte
  /// means the same as its escape, except the slash, because a path on the disk is a sequence of bytes. In other URIs a
  /// reserved character of ASCII, such as `&`, does not.
  var key: ExactText {
    var plain = self
    plain.scheme = scheme?.lowercased()
    let isFile = plain.scheme == "file"
    if isFile, authority == nil || authority == "localhost" { plain.authority = "" }
    plain.path = Self.spelled(path, isFile: isFile)
    plain.query = query.map { Self.spelled($0, isFile: false) }
    return ExactText(plain.resource)
  }

  /// The path on the disk that a `file:` URI names; nil for other identifiers and for broken percent escapes.
  var filePath: String? {
    guard scheme?.lowercased() == "file" else { return nil }
    return Self.decoded(path).map { SystemName.text($0) }
  }

  /// The `file:` URI of an absolute path. The path may contain any bytes.
  static func file(_ path: some Sequence<UInt8>) -> String {
    "file://" + path.map { isUnreserved($0) || $0 == slash ? text($0) : escape($0) }.joined()
  }

  private static let slash = UInt8(ascii: "/")

  /// The text with each byte spelled in one way only: as itself or as a percent escape.
  private static func spelled(_ text: String, isFile: Bool) -> String {
    if !isFile, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 && $0 != UInt8(ascii: "%") }) {
      return text
    }
    var spelled = ""
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let meant = byte == UInt8(ascii: "%") ? escaped(rest) : nil
      if meant != nil { rest = rest.dropFirst(2) }
      let isPlain = meant == nil && (isFile ? byte == slash : byte > 0x20 && byte < 0x80)
      let value = meant ?? byte
      spelled += isPlain || isUnreserved(value) ? Self.text(value) : escape(value)
    }
    return spelled
  }

  private static func text(_ byte: UInt8) -> String { String(Character(Unicode.Scalar(byte))) }

  private static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  /// The byte that two hexadecimal digits at the beginning spell; nil if they are not there.
  private static func escaped(_ digits: ArraySlice<UInt8>) -> UInt8? {
    let pair = digits.prefix(2)
    guard pair.count == 2, pair.first != UInt8(ascii: "+") else { return nil }
    return UInt8(String(decoding: pair, as: UTF8.self), radix: 16)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return scalar.isLetter || scalar.isDigit || "-._~".unicodeScalars.contains(scalar)
  }

  /// The bytes of a text with percent escapes decoded; nil if an escape is broken.
  private static func decoded(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let escaped = escaped(rest) else { return nil }
      bytes.append(escaped)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  /// The fragment with percent escapes decoded; nil if an escape is broken or the bytes are not UTF-8.
  var decodedFragment: String? {
    guard let fragment else { return "" }
    return Self.decoded(fragment).flatMap { String(validating: $0, as: UTF8.self) }
  }
}
