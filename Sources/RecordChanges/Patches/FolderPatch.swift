/// A patch that turns the files of one folder into those of another. `git apply` and `patch -p1` read it.
///
/// Files are raw bytes of any kind. Paths are relative, with forward slashes. Applied in the first folder, the patch
/// gives exactly the second one. Empty files are added and removed by `git apply` only; `patch` skips them.
///
/// ```swift
/// folderPatch(from: ["a.json": old], to: ["a.json": new])
/// ```
public func folderPatch(from old: [String: [UInt8]], to new: [String: [UInt8]]) -> [UInt8] {
  let paths = Set(old.keys).union(new.keys).sorted {
    $0.utf8.lexicographicallyPrecedes($1.utf8)
  }
  var patch: [UInt8] = []
  for path in paths where old[path] != new[path] {
    append(path, old[path], new[path], to: &patch)
  }
  return patch
}

private func append(_ path: String, _ old: [UInt8]?, _ new: [UInt8]?, to patch: inout [UInt8]) {
  let (a, b) = (quoted("a/" + path), quoted("b/" + path))
  var lines = ["diff --git \(a) \(b)"]
  if old == nil { lines.append("new file mode 100644") }
  if new == nil { lines.append("deleted file mode 100644") }
  let hunks = unifiedHunks(from: old ?? [], to: new ?? [])
  if !hunks.isEmpty {
    // As git does it: a tab marks the end of a name that contains spaces.
    let end = path.contains(" ") ? "\t" : ""
    lines += [
      "--- " + (old == nil ? "/dev/null" : a + end), "+++ " + (new == nil ? "/dev/null" : b + end),
    ]
  }
  for line in lines { patch += Array(line.utf8) + [UInt8(ascii: "\n")] }
  patch += hunks
}

/// A path as git writes it: unchanged, or in quotes if one of its bytes could be misread.
private func quoted(_ path: String) -> String {
  let isPlain = path.utf8.allSatisfy {
    (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
  }
  guard !isPlain else { return path }
  return "\"" + path.utf8.map(escaped).joined() + "\""
}

private func escaped(_ byte: UInt8) -> String {
  switch byte {
  case UInt8(ascii: "\""): return "\\\""
  case UInt8(ascii: "\\"): return "\\\\"
  case 0x20..<0x7F: return String(Unicode.Scalar(byte))
  default:
    let digits = String(byte, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
