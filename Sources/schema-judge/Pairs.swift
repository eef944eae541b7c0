import Diagnostics
import JSONSchema
import JSONText

/// One line of the input: a schema, the schemas that it may refer to, and the values to check against it.
struct Pairs {
  let schema: String
  let registry: [String]
  let instances: [String]
  let options: SchemaOptions

  /// Nil if `schema` is not a string, or if `registry` or `instances` is there but is not an array of strings.
  init?(_ line: JSONValue) {
    guard let schema = line["schema"]?.string,
      let registry = Self.texts(line["registry"]), let instances = Self.texts(line["instances"])
    else { return nil }
    (self.schema, self.registry, self.instances) = (schema, registry, instances)
    options = SchemaOptions(formats: line["formats"]?.bool == true ? .assertions : .annotations)
  }

  private static func texts(_ list: JSONValue?) -> [String]? {
    guard let list else { return [] }
    let texts = list.elements.compactMap(\.string)
    return list.kind == .array && texts.count == list.count ? texts : nil
  }

  /// A verdict for each instance, in order.
  var verdicts: [Verdict] {
    switch compiled {
    case .success(let schema):
      instances.map { text in
        switch Self.document(text, named: "instance") {
        case .success(let document): Verdict(of: schema, on: document.root)
        case .failure(let refusal): .refused(refusal.reason)
        }
      }
    case .failure(let refusal): instances.map { _ in .refused(refusal.reason) }
    }
  }

  private struct Refusal: Error {
    let reason: String
  }

  private var compiled: Result<Schema, Refusal> {
    let name = "urn:pair:schema"
    var documents: [JSONDocument] = []
    for (index, text) in ([schema] + registry).enumerated() {
      switch Self.document(text, named: index == 0 ? name : "urn:pair:registry:\(index)") {
      case .success(let document): documents.append(document)
      case .failure(let refusal): return .failure(refusal)
      }
    }
    let library = SchemaLibrary(documents, options: options)
    if let problem = library.problems.first {
      return .failure(
        Refusal(reason: "\(problem.place): \(problem.found); \(problem.expected)"))
    }
    return library[name].map { .success($0) }
      ?? .failure(Refusal(reason: "no schema \(name) after compiling"))
  }

  private static func document(_ text: String, named name: String) -> Result<JSONDocument, Refusal>
  {
    let source = SourceText(name: name, text)
    let reading = JSONDocument.read(source)
    if let document = reading.document { return .success(document) }
    let problem = reading.problems.first?.finding(in: source, place: name)
    let words =
      problem.map { "line \($0.location.start.line): \($0.found)" } ?? "for an unknown reason"
    return .failure(Refusal(reason: "\(name) is not JSON, \(words)"))
  }
}
