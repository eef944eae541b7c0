/// The addresses of other documents, with which references to them become links.
///
/// A site gives each writer the addresses of all its documents, by the keys that references use:
///
/// ```swift
/// let page = annexes.html(addresses: ["annexes-2012": "../2012/annexes.html"])
/// ```
/// A reference to a document without an address is printed as plain text.
public struct DocumentAddresses: ExpressibleByDictionaryLiteral, Hashable, Sendable {
  private let addresses: [String: String]

  /// Each address is absolute (`https://…`) or relative to the document that is written, and has no fragment. An
  /// address with a scheme other than `http`, `https` or `mailto` is ignored.
  public init(_ addresses: [String: String] = [:]) { self.addresses = addresses }

  public init(dictionaryLiteral elements: (String, String)...) {
    addresses = Dictionary(elements, uniquingKeysWith: { first, _ in first })
  }

  /// The address of a place in a document, or of the document if `id` is empty; `nil` if there is none.
  func address(of id: String, in document: String) -> Address? {
    guard let base = addresses[document], !base.isEmpty else { return nil }
    let whole = id.isEmpty ? base : base + "#" + Anchors.valid(id)
    return Address(whole) ?? Address(relative: whole)
  }
}
