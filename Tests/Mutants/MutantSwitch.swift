// Selects the mutant that a program is. `make mutants` adds this file to the copy of the sources that it builds.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Whether the program is the mutant with this number. The environment variable `PILLAR_MUTANT` selects it.
///
/// If `PILLAR_MUTANTS_SEEN` names a file, the byte with this number in it is set to 1.
public func mutant(_ number: Int) -> Bool {
  seen?[number] = 1
  return number == chosen
}

public func mutantTrue(_ number: Int, _ value: Bool) -> Bool { mutant(number) || value }

public func mutantFalse(_ number: Int, _ value: Bool) -> Bool { !mutant(number) && value }

public func mutantNil<Value>(_ number: Int, _ value: Value?) -> Value? {
  mutant(number) ? nil : value
}

public func mutantEmpty<Value: RangeReplaceableCollection>(_ number: Int, _ value: Value) -> Value {
  mutant(number) ? Value() : value
}

private let chosen = getenv("PILLAR_MUTANT").flatMap { Int(String(cString: $0)) } ?? -1

/// The mapped file. All processes share it, so a crash loses nothing.
nonisolated(unsafe) private let seen: UnsafeMutablePointer<UInt8>? = {
  guard let path = getenv("PILLAR_MUTANTS_SEEN") else { return nil }
  let file = open(path, O_RDWR | O_CLOEXEC)
  var status = stat()
  guard file >= 0, fstat(file, &status) == 0 else { return nil }
  let start = mmap(nil, Int(status.st_size), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
  close(file)
  return start == MAP_FAILED ? nil : start?.assumingMemoryBound(to: UInt8.self)
}()
