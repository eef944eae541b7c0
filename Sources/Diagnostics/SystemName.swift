/// Names of files and folders as text, without loss.
///
/// To the system a name is any bytes except `/` and NUL. A byte that is not part of valid UTF-8 is kept as a
/// scalar of its own, so the text leads back to the same file.
///
///     bytes   61 E9 2E 6A        text   a U+10FFE9 . j
///
/// The scalars U+10FF80 to U+10FFFF stand for the bytes 80 to FF. They are noncharacters or for private use.
/// If a name already contains one of them in UTF-8, each of its bytes is kept in this way. So two different
/// names never become the same text.
public enum SystemName {
  private static let first: UInt32 = 0x10FF00
  private static let kept: ClosedRange<UInt32> = 0x10FF80...0x10FFFF
  /// The first byte of the scalars in `kept`, in UTF-8. Few other scalars begin with it.
  private static let firstByte: UInt8 = 0xF4

  /// The text of a name that ends with NUL.
  public static func text(_ name: UnsafePointer<CChar>) -> String {
    let bytes = UnsafeRawBufferPointer(start: name, count: length(of: name))
    if !mayKeepBytes(bytes), let text = String(validatingCString: name) { return text }
    return text(keeping: bytes)
  }

  private static func length(of name: UnsafePointer<CChar>) -> Int {
    var length = 0
    while name[length] != 0 { length += 1 }
    return length
  }

  /// The text of a name's bytes.
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    let plain = bytes.withContiguousStorageIfAvailable { buffer in
      mayKeepBytes(UnsafeRawBufferPointer(buffer))
        ? nil : String(validating: buffer, as: UTF8.self)
    }
    return (plain ?? nil) ?? text(keeping: bytes)
  }

  /// The text of bytes that may not all be UTF-8.
  private static func text(keeping bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes[...]
    while !rest.isEmpty {
      var ahead = rest.makeIterator()
      if case .valid(let encoded) = parser.parseScalar(from: &ahead) {
        let scalar = Unicode.UTF8.decode(encoded)
        if kept.contains(scalar.value) {
          text.append(contentsOf: rest.prefix(encoded.count).compactMap(scalarOf))
        } else {
          text.append(scalar)
        }
        rest = rest.dropFirst(encoded.count)
      } else {
        text.append(contentsOf: rest.prefix(1).compactMap(scalarOf))
        rest = rest.dropFirst()
      }
      parser = Unicode.UTF8.ForwardParser()
    }
    return String(text)
  }

  private static func scalarOf(_ byte: UInt8) -> Unicode.Scalar? {
    Unicode.Scalar(first + UInt32(byte))
  }

  /// The bytes of the name that a text came from.
  public static func bytes(_ text: String) -> [UInt8] {
    if !mayKeepBytes(text) { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let byte = byte(of: scalar) { bytes.append(byte) } else { bytes += String(scalar).utf8 }
    }
    return bytes
  }

  /// Whether all bytes of a name are valid UTF-8.
  public static func isUTF8(_ name: String) -> Bool {
    !mayKeepBytes(name) || name.unicodeScalars.allSatisfy { byte(of: $0) == nil }
  }

  private static func mayKeepBytes(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { mayKeepBytes(UnsafeRawBufferPointer($0)) }
      ?? text.utf8.contains(firstByte)
  }

  /// Whether a name contains the byte F4, so that one of its scalars may be in `kept`. Nearly all names are ASCII, so
  /// eight bytes are tested at a time.
  private static func mayKeepBytes(_ name: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index &+ 8 <= name.count {
      let word = name.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { return name.contains(firstByte) }
      index &+= 8
    }
    while index < name.count {
      if name[index] == firstByte { return true }
      index &+= 1
    }
    return false
  }

  /// The byte that a scalar stands for; nil for other scalars.
  public static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    kept.contains(scalar.value) ? UInt8(scalar.value - first) : nil
  }

  /// The text with each scalar that stands for a byte replaced by the code of the byte, `\xE9`. Use it for people, and
  /// for programs that read only valid text.
  public static func shown(_ text: String) -> String {
    if isUTF8(text) { return text }
    return text.unicodeScalars.reduce(into: "") { shown, scalar in
      shown += code(of: scalar) ?? String(scalar)
    }
  }

  /// The code of the byte that a scalar stands for, `\xE9`; nil for other scalars.
  public static func code(of scalar: Unicode.Scalar) -> String? {
    byte(of: scalar).map { "\\x" + String($0, radix: 16, uppercase: true) }
  }

  /// Passes a name to a system call, as bytes that end with NUL.
  public static func lend<Answer>(
    _ text: String, to call: (UnsafePointer<CChar>) throws -> Answer
  ) rethrows -> Answer {
    if !mayKeepBytes(text) { return try text.withCString(call) }
    return try (bytes(text).map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { name in
      // Never nil, because the array contains at least the NUL.
      guard let start = name.baseAddress else { return try "".withCString(call) }
      return try call(start)
    }
  }
}
