/// The ids that are written into a document, and the places to which references lead. Each id is valid, and none is
/// written twice.
///
/// The first section or anchor with an id keeps it. A second section with the same id gets `-2`, so that the table of
/// contents can link to it. A second anchor gets no id, and references lead to the first.
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

  /// The written id to which a reference to `id` leads; `nil` if no section and no anchor has this id.
  func target(_ id: String) -> String? {
    targets[Self.valid(id)]
  }

  /// The beginning of the ids that the writers use for their own elements.
  static let reservedPrefix = "document-"

  /// The id with lower-case letters, digits and hyphens only. If it does not begin with a letter, or begins with
  /// `reservedPrefix`, `id-` is put before it.
  static func valid(_ id: String) -> String {
    let letters = id.lowercased().unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "0"..."9": Character(scalar)
      default: "-"
      }
    }
    let written = String(letters)
    let isUsable = letters.first?.isLetter ?? false && !written.hasPrefix(reservedPrefix)
    return isUsable ? written : "id-" + written
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
  /// The ids to which references should lead but that nothing in the document has, in the order of the text and without
  /// repetitions. Use it in tests: in the printed document, such a reference is only plain text.
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

  /// The references to other documents that lead to nothing, each as `key` or `key#id`. `documents` are all other
  /// documents, by their keys.
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

  /// Visits every piece of running text, also those within others, in the order of the text.
  private func forEachInline(_ visit: (Inline) -> Void) {
    func visitAll(_ inlines: [Inline]) {
      for inline in inlines {
        visit(inline)
        visitAll(inline.content)
      }
    }
    func visitAll(_ sections: [Section]) {
      for section in sections {
        section.blocks.flatMap(\.runningTexts).forEach(visitAll)
        visitAll(section.sections)
      }
    }
    (notices.map(Block.notice) + front).flatMap(\.runningTexts).forEach(visitAll)
    visitAll(sections)
    colophon.flatMap(\.runningTexts).forEach(visitAll)
  }
}
