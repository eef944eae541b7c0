public import Diagnostics
public import Records
import Terminal

/// Does work that reads the disk. An error of the disk becomes a `Failure` that says why.
public func onDisk<Result>(_ work: () throws(DiskError) -> Result) throws(Failure) -> Result {
  do throws(DiskError) {
    return try work()
  } catch {
    throw Failure("\(error)".printable, advice: error.advice)
  }
}
