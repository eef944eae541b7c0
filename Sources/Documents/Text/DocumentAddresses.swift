/// Where other documents are, so that references to them become links.
///
/// A site gives each writer the addresses of all its documents, by the keys that references use:
///
/// ```swift
/// let page = annexes.html(addresses: ["annexes-2012": "../2012/annexes.html"])
/// ```
/// A reference to a document without an address is plain text.
public struct DocumentAddresses: ExpressibleByDictionaryLiteral, Hashable, Sendable {
  private let addresses: [String: String]

  /// Each address is absolute (`https://…`) or relative to the document that is written, without a
  /// fragment. An address with another scheme is as good as none.
  public init(_ addresses: [String: String] = [:]) { self.addresses = addresses }

  public init(dictionaryLiteral elements: (String, String)...) {
    addresses = Dictionary(elements, uniquingKeysWith: { first, _ in first })
  }

  /// The address of a place in a document, or of the document where `id` is empty.
  func address(of id: String, in document: String) -> Address? {
    guard let base = addresses[document], !base.isEmpty else { return nil }
    let whole = id.isEmpty ? base : base + "#" + Anchors.valid(id)
    return Address(whole) ?? Address(relative: whole)
  }
}
