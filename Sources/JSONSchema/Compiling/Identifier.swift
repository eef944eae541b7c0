/// A URI of a schema, split into the parts of RFC 3986 so that references can be resolved against it.
///
///     urn:pillar:1:common#/$defs/year
///     └┬┘ └──────┬──────┘ └────┬────┘
///     scheme    path        fragment
///
/// It is split by bytes: to Swift, a `/` followed by a combining accent is not the character `/`.
struct Identifier: Sendable {
  var scheme: String?
  var authority: String?
  var path: String
  var query: String?
  var fragment: String?

  init(_ text: String) {
    var rest = Substring(text).utf8
    fragment = Self.cut(&rest, from: UInt8(ascii: "#"))
    query = Self.cut(&rest, from: UInt8(ascii: "?"))
    let slash = UInt8(ascii: "/")
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), !rest[..<colon].contains(slash) {
      scheme = Self.text(rest[..<colon])
      rest = rest[rest.index(after: colon)...]
    }
    if rest.starts(with: [slash, slash]) {
      let start = rest.dropFirst(2)
      let end = start.firstIndex(of: slash) ?? rest.endIndex
      authority = Self.text(start[..<end])
      rest = rest[end...]
    }
    path = Self.text(rest)
  }

  private static func cut(_ rest: inout Substring.UTF8View, from separator: UInt8) -> String? {
    guard let index = rest.firstIndex(of: separator) else { return nil }
    defer { rest = rest[..<index] }
    return text(rest[rest.index(after: index)...])
  }

  private static func text(_ bytes: Substring.UTF8View) -> String {
    String(decoding: bytes, as: UTF8.self)
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

  /// The whole identifier of a reference that is in a schema with this identifier: in `https://a.org/b.json`, the
  /// reference `c.json` gives `https://a.org/c.json`.
  ///
  /// The rules are those of RFC 3986, section 5.2.
  func resolving(_ reference: Identifier) -> Identifier {
    var target = reference
    if reference.scheme != nil { return target }
    target.scheme = scheme
    if reference.authority != nil { return target }
    target.authority = authority
    if reference.path.isEmpty {
      target.path = path
      target.query = reference.query ?? query
    } else if reference.path.utf8.first != UInt8(ascii: "/") {
      target.path = Self.withoutDots(directory + reference.path)
    } else {
      target.path = Self.withoutDots(reference.path)
    }
    return target
  }

  private var directory: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return authority == nil ? "" : "/"
    }
    return String(path[...slash])
  }

  /// The path with its `.` and `..` segments resolved.
  private static func withoutDots(_ path: String) -> String {
    var kept: [String] = []
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { text($0) }
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
