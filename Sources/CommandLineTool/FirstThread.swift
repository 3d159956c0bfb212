private import Dispatch
private import Synchronization

/// Runs tasks on the thread that the program began on, in the order in which they ask for it.
///
///     let thread = FirstThread()
///     Task.detached(executorPreference: thread) { await Postlint.main() }
///     thread.run()
///
/// The system’s own pool starts three threads, with a stack and a heap each, before the first task runs: a fifth of what a post
/// takes by itself. Only many posts are worth it.
final class FirstThread: TaskExecutor {
  private let waiting = Mutex<[UnownedJob]>([])
  private let count = DispatchSemaphore(value: 0)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    waiting.withLock { $0.append(job) }
    count.signal()
  }

  /// Does what is asked for, and waits for more, until some task ends the program.
  func run() -> Never {
    while true {
      count.wait()
      let job = waiting.withLock { $0.removeFirst() }
      // Each job is run once, by an executor that outlives it: it never ends.
      unsafe job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}
