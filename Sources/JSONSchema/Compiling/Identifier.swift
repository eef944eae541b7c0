/// A URI of a schema, split as RFC 3986 has it, so that references can be resolved against it.
///
///     urn:pillar:1:common#/$defs/year
///     └┬┘ └──────┬──────┘ └────┬────┘
///     scheme    path        fragment
struct Identifier: Hashable, Sendable {
  var scheme: String?
  var authority: String?
  var path: String
  var query: String?
  var fragment: String?

  init(_ text: String) {
    var rest = text[...]
    fragment = Self.cut(&rest, from: UInt8(ascii: "#"))
    query = Self.cut(&rest, from: UInt8(ascii: "?"))
    if let colon = rest.firstIndex(of: ":"), !rest[..<colon].contains("/") {
      scheme = String(rest[..<colon])
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      let end = rest.dropFirst(2).firstIndex(of: "/") ?? rest.endIndex
      authority = String(rest[..<end].dropFirst(2))
      rest = rest[end...]
    }
    path = String(rest)
  }

  private static func cut(_ rest: inout Substring, from separator: UInt8) -> String? {
    guard let index = rest.utf8.firstIndex(of: separator) else { return nil }
    defer { rest = rest[..<index] }
    return String(rest[rest.utf8.index(after: index)...])
  }

  /// The identifier as text, without the fragment.
  var resource: String {
    (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path
      + (query.map { "?" + $0 } ?? "")
  }

  func with(fragment: String) -> Identifier {
    var copy = self
    copy.fragment = fragment
    return copy
  }

  /// What a reference found in a schema of this identifier means (RFC 3986, section 5.2).
  func resolving(_ reference: Identifier) -> Identifier {
    var target = reference
    if reference.scheme != nil { return target }
    target.scheme = scheme
    if reference.authority != nil { return target }
    target.authority = authority
    if reference.path.isEmpty {
      target.path = path
      target.query = reference.query ?? query
    } else if !reference.path.hasPrefix("/") {
      target.path = Self.withoutDots(directory + reference.path)
    } else {
      target.path = Self.withoutDots(reference.path)
    }
    return target
  }

  private var directory: String {
    guard let slash = path.lastIndex(of: "/") else { return authority == nil ? "" : "/" }
    return String(path[...slash])
  }

  private static func withoutDots(_ path: String) -> String {
    var kept: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(part)
      }
    }
    return kept.joined(separator: "/")
  }
}

extension Identifier {
  /// The fragment with its percent escapes undone; nil where one of them is broken.
  var decodedFragment: String? {
    guard let fragment else { return "" }
    var bytes: [UInt8] = []
    var rest = Array(fragment.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let escaped = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(escaped)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
