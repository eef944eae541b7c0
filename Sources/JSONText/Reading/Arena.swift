/// The memory in which texts are read: a copy of the text followed by zeros, the nodes, the open containers.
///
///     text     | the bytes of the text …… | 0 0 0 … 0 |          padding: 64 zeros
///     nodes    | node | node | node | ……………………… |               count / 2 + levels + 2
///     levels   | frame | frame | … |                             one for each open container
///
/// This type and `FastPass` use unsafe pointers. They are sound because of these facts:
///
/// 1. The pass loads at most 32 bytes beyond its place, and its place is never beyond the text's end. A zero
///    byte is not part of any token, so every token ends at the padding at the latest.
/// 2. There are always enough nodes. A value takes at least one byte. What follows it (a comma, a colon, a
///    bracket) takes another, except after brackets that are not closed. So count / 2 + levels + 2 is enough.
/// 3. There are always enough frames: a container is opened only while `depth < SizeLimits.levels`.
/// 4. The pass borrows the pointers during one call only. The arena is their only owner.
struct Arena: ~Copyable {
  enum Outcome {
    case read([Node], isLaidOut: Bool)
    /// The text is not JSON, or has a duplicate key. The mistake is near the offset.
    case failed(Int)
  }

  static let padding = 64

  private var text: UnsafeMutablePointer<UInt8>
  private var nodes: UnsafeMutablePointer<Node>
  private let frames: UnsafeMutablePointer<FastPass.Frame>
  /// The length of the longest text that fits.
  private var capacity: Int

  init(capacity: Int = 8 << 10) {
    self.capacity = capacity
    text = .allocate(capacity: capacity + Self.padding)
    nodes = .allocate(capacity: Self.nodes(for: capacity))
    frames = .allocate(capacity: SizeLimits.levels)
  }

  deinit {
    text.deallocate()
    nodes.deallocate()
    frames.deallocate()
  }

  static func nodes(for capacity: Int) -> Int { capacity / 2 + SizeLimits.levels + 2 }

  /// Reads a text and copies its nodes into an array.
  mutating func nodes(of bytes: [UInt8]) -> Outcome {
    guard bytes.count <= SizeLimits.bytes else { return .failed(0) }
    makeRoom(for: bytes.count)
    bytes.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { text.update(from: base, count: source.count) }
    }
    text.advanced(by: bytes.count).update(repeating: 0, count: Self.padding)

    var pass = FastPass(text: text, end: bytes.count, nodes: nodes, frames: frames)
    guard pass.run() else { return .failed(pass.place) }
    return .read(
      Array(UnsafeBufferPointer(start: nodes, count: pass.nodeCount)), isLaidOut: pass.isLaidOut)
  }

  private mutating func makeRoom(for count: Int) {
    guard count > capacity else { return }
    text.deallocate()
    nodes.deallocate()
    capacity = min(max(count, capacity * 2), SizeLimits.bytes)
    text = .allocate(capacity: capacity + Self.padding)
    nodes = .allocate(capacity: Self.nodes(for: capacity))
  }
}
