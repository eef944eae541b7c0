public import Diagnostics
public import Records
import Terminal

/// Does what needs the disk. What the disk does not give is a `Failure` that says why.
public func onDisk<Result>(_ work: () throws(DiskError) -> Result) throws(Failure) -> Result {
  do throws(DiskError) {
    return try work()
  } catch {
    throw Failure("\(error)".printable, advice: error.advice)
  }
}
