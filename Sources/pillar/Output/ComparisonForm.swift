import Commands

/// The forms of a comparison: those of a document, and text, JSON, CSV and patch.
enum ComparisonForm: OutputForm {
  case text, document(DocumentForm), json, csv, patch

  static var allCases: [ComparisonForm] {
    [.text] + DocumentForm.allCases.map { .document($0) } + [.json, .csv, .patch]
  }
  static var usual: ComparisonForm { .text }

  init?(rawValue: String) {
    guard let form = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = form
  }

  var rawValue: String {
    switch self {
    case .text: "text"
    case .document(let form): form.rawValue
    case .json: "json"
    case .csv: "csv"
    case .patch: "patch"
    }
  }

  var endings: [String] {
    switch self {
    case .text: ["txt"]
    case .document(let form): form.endings
    case .json: ["json"]
    case .csv: ["csv"]
    case .patch: ["patch", "diff"]
    }
  }
}
