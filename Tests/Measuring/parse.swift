// Reads every JSON text below a folder into memory, then parses all of them PASSES times with Foundation. It is not a
// target of the package, because the package does not use Foundation.
//
//     parse serialization|decoder|decoder-of-nothing STORE PASSES

import Foundation

/// Any JSON, as most people decode it who do not know its structure beforehand.
enum Value: Decodable {
  case object([String: Value])
  case array([Value])
  case string(String)
  case number(Double)
  case bool(Bool)
  case null

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let object = try? value.decode([String: Value].self) {
      self = .object(object)
    } else if let array = try? value.decode([Value].self) {
      self = .array(array)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else {
      self = .null
    }
  }
}

/// Takes nothing from a text, so this is the least work that the decoder does for any type.
struct Nothing: Decodable {
  init(from decoder: any Decoder) throws {}
}

let words = CommandLine.arguments
guard words.count == 4, let passes = Int(words[3]) else {
  fatalError("usage: parse serialization|decoder|decoder-of-nothing STORE PASSES")
}

var texts: [Data] = []
let store = URL(fileURLWithPath: words[2])
let files = FileManager.default.enumerator(at: store, includingPropertiesForKeys: nil)
while let file = files?.nextObject() as? URL {
  guard file.pathExtension == "json" else { continue }
  texts.append(try Data(contentsOf: file))
}

let decoder = JSONDecoder()
for _ in 0..<passes {
  for text in texts {
    switch words[1] {
    case "serialization": _ = try JSONSerialization.jsonObject(with: text)
    case "decoder": _ = try decoder.decode(Value.self, from: text)
    default: _ = try decoder.decode(Nothing.self, from: text)
    }
  }
}
print("\(texts.count) texts, \(texts.reduce(0) { $0 + $1.count }) bytes, \(passes) passes")
