import Diagnostics
import JSONText
import Testing

@testable import JSONSchema

/// The annotations of the official suite: which keyword annotates which value with what.
@Suite(.enabled(if: OfficialSuite.has("annotations/tests")))
struct AnnotationConformanceTests {
  @Test func `every annotation is there, and no other`() throws {
    var (agree, total) = (0, 0)
    for file in try OfficialSuite.documents(in: "annotations/tests") {
      for group in file.root["suite"]?.elements ?? file.root.elements {
        guard Self.isForThisDraft(group["compatibility"]?.string) else { continue }
        let schema = try schema(of: group)
        for test in try #require(group["tests"]).elements {
          let annotations = schema.output(of: try #require(test["instance"])).annotations
          for assertion in try #require(test["assertions"]).elements {
            total += 1
            let found = Self.found(annotations, for: assertion)
            let expected = Self.expected(by: assertion)
            #expect(found == expected, "\(file.source.name): \(group["description"]?.text ?? "")")
            if found == expected { agree += 1 }
          }
        }
      }
    }
    OfficialSuite.report("annotations", agree: agree, of: total)
  }

  private func schema(of group: JSONValue) throws -> Schema {
    let schema = try #require(group["schema"])
    var documents = [try OfficialSuite.document(of: schema, named: "urn:test")]
    if let others = group["externalSchemas"] {
      for other in others.members {
        documents.append(try OfficialSuite.document(of: other.value, named: other.key))
      }
    }
    let library = SchemaLibrary(documents)
    #expect(library.problems == [])
    return try #require(library["urn:test"])
  }

  /// Places in the schema, without the keyword, with what is said there.
  private static func found(
    _ annotations: [Annotation], for assertion: JSONValue
  ) -> [String: JSONTree] {
    let keyword = assertion["keyword"]?.string ?? ""
    let wanted = annotations.filter {
      $0.keyword == keyword && $0.instanceLocation == assertion["location"]?.string
    }
    let pairs = wanted.map { annotation in
      let place = annotation.schemaPlace.dropFirst("urn:test".count)
      return (String(place.dropLast([.member(keyword)].pointer.count)), annotation.value)
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func expected(by assertion: JSONValue) -> [String: JSONTree] {
    let members = assertion["expected"].map { Array($0.members) } ?? []
    let pairs = members.map { member in
      ("#" + (Identifier(member.key).decodedFragment ?? ""), JSONTree(member.value))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// `2019` and later, `<=2019`, `=2020`, with commas between conditions that must all hold.
  private static func isForThisDraft(_ compatibility: String?) -> Bool {
    (compatibility ?? "").split(separator: ",").allSatisfy { condition in
      let year = Int(condition.drop { !$0.isNumber }) ?? 0
      if condition.hasPrefix("<=") { return 2020 <= year }
      if condition.hasPrefix("=") { return 2020 == year }
      return 2020 >= year
    }
  }
}
