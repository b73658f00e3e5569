/// Runs what it is given, side by side, and owns it until it ends.
final class ConcurrentTasks: Sendable {
    /// Something to be run.
    typealias Work = @Sendable () async -> Void

    private let (stream, feed) = AsyncStream<Work>.makeStream()

    /// Runs `work` as soon as ``run()`` does.
    func add(_ work: @escaping Work) {
        feed.yield(work)
    }

    /// Runs until ``close()``, and returns when everything has ended.
    func run() async {
        await withDiscardingTaskGroup { group in
            for await work in stream { group.addTask { await work() } }
        }
    }

    /// Takes nothing more.
    func close() {
        feed.finish()
    }
}
