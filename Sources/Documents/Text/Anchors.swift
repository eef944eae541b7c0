/// The ids of a document as they are written: valid, each once, and what references to them find.
///
/// The first to ask for an id gets it. A second section of the same id gets `-2`, so that the table
/// of contents reaches it; a second anchor gets none, and references go to the first.
struct Anchors {
  /// The written ids of the sections, in the order of the text.
  private(set) var sections: [String] = []
  /// The written ids of the anchors.
  private(set) var anchors: Set<String> = []
  private var taken: Set<String> = []
  private var targets: [String: String] = [:]

  init(_ document: Document) {
    add(document.notices.map(Block.notice))
    add(document.front)
    for section in document.sections { add(section) }
    add(document.colophon)
  }

  /// The written id a reference points at; nil where there is none.
  func target(_ id: String) -> String? {
    targets[Self.valid(id)]
  }

  /// What the ids begin with that a writer needs for itself.
  static let reservedPrefix = "document-"

  /// Lower-case letters, digits and hyphens only, beginning with a letter, and none of the writer's
  /// own.
  static func valid(_ id: String) -> String {
    let letters = id.lowercased().unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "0"..."9": Character(scalar)
      default: "-"
      }
    }
    let written = String(letters)
    let stands = letters.first?.isLetter ?? false && !written.hasPrefix(reservedPrefix)
    return stands ? written : "id-" + written
  }

  private mutating func add(_ section: Section) {
    let wanted = Self.valid(section.id)
    var written = wanted
    var number = 2
    while taken.contains(written) {
      written = "\(wanted)-\(number)"
      number += 1
    }
    taken.insert(written)
    sections.append(written)
    if targets[wanted] == nil { targets[wanted] = written }
    add(section.blocks)
    for inner in section.sections { add(inner) }
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      for inlines in block.runningTexts { add(inlines) }
    }
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      if case .anchor(_, let id) = inline {
        let written = Self.valid(id)
        if taken.insert(written).inserted {
          anchors.insert(written)
          targets[written] = written
        }
      }
      add(inline.content)
    }
  }
}

extension Document {
  /// The ids that references ask for and nothing in the document has, each once, in the order of
  /// the text: for a test, since a reader sees only that there is no link.
  public var brokenReferences: [String] {
    let anchors = Anchors(self)
    var broken: [String] = []
    forEachInline { inline in
      if let id = inline.referenceTarget, anchors.target(id) == nil, !broken.contains(id) {
        broken.append(id)
      }
    }
    return broken
  }

  /// The same of references to other documents, `key` or `key#id`, where `documents` are all there are,
  /// by their keys.
  public func brokenReferences(among documents: [String: Document]) -> [String] {
    let anchors = documents.mapValues { Anchors($0) }
    var broken: [String] = []
    forEachInline { inline in
      guard let (document, id) = inline.crossReferenceTarget else { return }
      let holds = anchors[document].map { id.isEmpty || $0.target(id) != nil } ?? false
      let place = id.isEmpty ? document : document + "#" + id
      if !holds, !broken.contains(place) { broken.append(place) }
    }
    return broken
  }

  /// Every piece of running text, those within others too, in the order of the text.
  private func forEachInline(_ visit: (Inline) -> Void) {
    func look(_ inlines: [Inline]) {
      for inline in inlines {
        visit(inline)
        look(inline.content)
      }
    }
    func look(_ sections: [Section]) {
      for section in sections {
        section.blocks.flatMap(\.runningTexts).forEach(look)
        look(section.sections)
      }
    }
    (notices.map(Block.notice) + front).flatMap(\.runningTexts).forEach(look)
    look(sections)
    colophon.flatMap(\.runningTexts).forEach(look)
  }
}
