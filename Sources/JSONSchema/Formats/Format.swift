/// A format of draft 2020-12, by its name in schemas. The grammar of each is in a file of its own.
enum Format: String, CaseIterable, Sendable {
  case dateTime = "date-time"
  case date
  case time
  case duration
  case email
  case idnEmail = "idn-email"
  case hostname
  case idnHostname = "idn-hostname"
  case ipv4
  case ipv6
  case uri
  case uriReference = "uri-reference"
  case iri
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case uuid
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"
  case regex

  /// Whether the whole text matches the format.
  func allows(_ text: String) -> Bool {
    var reader = FormatReader(text)
    return read(&reader) && reader.isAtEnd
  }

  private func read(_ reader: inout FormatReader) -> Bool {
    switch self {
    case .dateTime: reader.dateTime()
    case .date: reader.date()
    case .time: reader.time()
    case .duration: reader.duration()
    case .email: reader.email(.ascii)
    case .idnEmail: reader.email(.unicode)
    case .hostname: reader.hostname()
    case .idnHostname: reader.internationalHostname()
    case .ipv4: reader.ipv4()
    case .ipv6: reader.ipv6()
    case .uri: reader.identifier(.ascii, mayBeRelative: false)
    case .uriReference: reader.identifier(.ascii, mayBeRelative: true)
    case .iri: reader.identifier(.unicode, mayBeRelative: false)
    case .iriReference: reader.identifier(.unicode, mayBeRelative: true)
    case .uriTemplate: reader.uriTemplate()
    case .uuid: reader.uuid()
    case .jsonPointer: reader.jsonPointer()
    case .relativeJSONPointer: reader.relativeJSONPointer()
    case .regex: reader.regex()
    }
  }
}
