// Files of a store that are not on the disk, for example because of a sparse checkout, and a way to find which files
// that git has are missing on the disk.

import Diagnostics

/// Files that belong to a store but are not in its folder, for example because a sparse checkout leaves
/// them out. git has them.
///
/// Reading the folder also reads them: see ``StoreFolder/keeping(_:)``.
public struct KeptFiles: Sendable {
  /// In the order of their paths.
  public let files: [StoreFile]
  private let numbers: [[UInt8]: Int]

  public static let none = KeptFiles([])

  public init(_ files: [StoreFile]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    numbers = Dictionary(
      self.files.enumerated().map { (Array($1.path.utf8), $0) }, uniquingKeysWith: { a, _ in a })
  }

  public var isEmpty: Bool { files.isEmpty }

  /// Whether one of the files is at a path or below it.
  public func holds(_ place: String) -> Bool {
    files.contains { place.isEmpty || $0.path == place || $0.path.hasPrefix(place + "/") }
  }

  public func file(at path: String) -> StoreFile? {
    isEmpty ? nil : numbers[Array(path.utf8)].map { files[$0] }
  }
}

/// The paths of files that were seen, each kept as one number. That is enough to find which of many are
/// missing.
public struct SeenPaths: Sendable, Equatable {
  private(set) var numbers: [Int] = []

  public init() {}

  public mutating func insert(_ path: String) {
    // If a name is not valid UTF-8, the path holds a scalar for each such byte, but git reports the
    // bytes.
    let number =
      SystemName.isUTF8(path)
      ? path.utf8.withContiguousStorageIfAvailable { Self.number(UnsafeRawBufferPointer($0)) }
      : nil
    numbers.append(number ?? Self.number(SystemName.bytes(path)[...]))
  }

  public mutating func formUnion(_ other: SeenPaths) { numbers += other.numbers }

  /// Those of `paths`, which git reports, that were not seen on the disk.
  public func missing(of paths: some Sequence<ArraySlice<UInt8>>) -> [String] {
    let known = Set(numbers)
    return paths.filter { !known.contains(Self.number($0)) }.map { SystemName.text($0) }
  }

  private static func number(_ path: ArraySlice<UInt8>) -> Int {
    path.withUnsafeBytes { number($0) }
  }

  /// A hash that differs in each run, so that nobody can choose two paths with the same hash.
  private static func number(_ path: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: path)
    return hasher.finalize()
  }
}

extension StoreFolder {
  /// Whether something is at a path of the store. Files behind a link to a folder do not count,
  /// because they are not read as part of the store. If this cannot be known, the answer is yes: reading
  /// the store then reports what cannot be read.
  public func hasFile(at place: String) -> Bool {
    do throws(DiskError) {
      var folder = path
      for step in place.split(separator: "/").dropLast() {
        folder += "/" + step
        if try Disk.kind(of: folder, followingLinks: false) != .folder { return false }
      }
      return try Disk.kind(of: path + "/" + place, followingLinks: false) != .nothing
    } catch {
      return true
    }
  }
}
