@unsafe @preconcurrency private import Glibc

/// Another program, run to its end.
enum ChildProcess {
  /// What `program`, looked for where the shell would, prints; nil where it is not there, or fails. What it complains of is
  /// nobody’s to read.
  static func output(of program: String, _ arguments: [String]) -> [UInt8]? {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let output = ByteStream(path: program, descriptor: ends[0])
    defer { output.close() }

    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // Copies, which end with nil as C has it, and which go when the child has its own.
    var written = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    var child: pid_t = 0
    let failure = unsafe posix_spawnp(&child, program, &actions, nil, &written, environ)
    unsafe written.forEach { unsafe free($0) }
    unsafe posix_spawn_file_actions_destroy(&actions)
    // Held open here, it would never end.
    _ = close(ends[1])
    guard failure == 0 else { return nil }

    let bytes = try? output.readToEnd()
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 { if errno != EINTR { return nil } }
    // Ended by itself, with 0.
    return status == 0 ? bytes : nil
  }
}
