#if CRASH_POINTS
    import Foundation
    import Synchronization

    /// Kills the process at a named point, so that tests see what a crash right there leaves behind.
    ///
    /// Only debug builds have it. `MIO_CRASH=after-commit:37` kills at the 37th passage of `after-commit`.
    final class CrashPoint: Sendable {
        /// The point that the environment names, if any.
        static let fromEnvironment = CrashPoint(ProcessInfo.processInfo.environment["MIO_CRASH"])

        private let name: String
        private let passagesLeft: Mutex<Int>

        /// The point that `description` names: `NAME:COUNT`; `nil` never kills.
        init(_ description: String?) {
            let parts = (description ?? "").split(separator: ":")
            name = parts.first.map(String.init) ?? ""
            passagesLeft = Mutex(parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
        }

        /// Passes the point before `step`, does it, and passes the point after it.
        func around<Result, Failure: Error>(
            _ step: String, _ work: () async throws(Failure) -> Result
        ) async throws(Failure) -> Result {
            pass("before-\(step)")
            let result = try await work()
            pass("after-\(step)")
            return result
        }

        private func pass(_ point: String) {
            guard point == name else { return }
            let isDue = passagesLeft.withLock { left in
                left -= 1
                return left == 0
            }
            if isDue { kill(getpid(), SIGKILL) }
        }
    }
#endif
