// Runs work on several threads at once. The caller divides the work into large parts, so a plain thread for each is
// enough.

import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Threads that share a piece of work.
public enum Workers {
  /// The number of processors, at most 16.
  public static var processors: Int { max(1, min(16, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }

  /// Calls `work` on `count` threads at once, with the numbers from 0, and waits for all calls. The results are in the
  /// order of the numbers.
  ///
  /// The calling thread is one of them. If the system gives no other thread, it does all the work.
  public static func run<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let others = (0..<max(0, count - 1)).map { number in Worker { work(number) } }
    let last = work(max(0, count - 1))
    return others.map { $0.result() } + [last]
  }
}

/// A thread and the result of its work.
private final class Worker<Result: Sendable>: Sendable {
  private let outcome: Outcome
  private let thread: pthread_t?
  private let work: @Sendable () -> Result

  /// The thread writes its result here. The worker cannot hold it, because the thread starts before the
  /// worker is complete.
  private final class Outcome: Sendable {
    let result = Mutex<Result?>(nil)
  }

  init(_ work: @escaping @Sendable () -> Result) {
    let outcome = Outcome()
    let task = Task {
      let result = work()
      outcome.result.withLock { $0 = result }
    }
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let held = Unmanaged.passRetained(task)
    let failure = pthread_create(&thread, nil, runTask, held.toOpaque())
    if failure != 0 { held.release() }
    self.thread = failure == 0 ? thread : nil
    (self.outcome, self.work) = (outcome, work)
  }

  /// Waits for the thread and returns its result. If no thread could be started, the work is done now.
  func result() -> Result {
    if let thread { pthread_join(thread, nil) }
    return outcome.result.withLock { $0 } ?? work()
  }
}

/// The argument that a thread is started with.
private final class Task: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

#if canImport(Darwin)
  private func runTask(_ held: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Task>.fromOpaque(held).takeRetainedValue().run()
    return nil
  }
#else
  private func runTask(_ held: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let held else { return nil }
    Unmanaged<Task>.fromOpaque(held).takeRetainedValue().run()
    return nil
  }
#endif
