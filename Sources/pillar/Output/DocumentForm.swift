import Commands
import Documents

/// The forms of a document. Every command that makes a document can write all of them.
enum DocumentForm: String, OutputForm {
  case markdown, html

  static var usual: DocumentForm { .markdown }

  var endings: [String] {
    switch self {
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm"]
    }
  }

  func bytes(of document: Document) -> [UInt8] {
    switch self {
    case .markdown: Array(document.markdown().utf8)
    case .html: Array(document.html().utf8)
    }
  }
}
