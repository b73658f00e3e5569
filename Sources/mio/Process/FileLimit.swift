import Foundation

/// How many files and connections the process may have open.
enum FileLimit {
    /// Raises the limit as far as the system allows, for each bot holds a connection; the usual limit of a login shell
    /// ends near a thousand. Returns what it is then.
    @discardableResult
    static func raise() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 0 }
        limit.rlim_cur = limit.rlim_max
        // Where it cannot be raised, the old one stays.
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        _ = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return Int(clamping: limit.rlim_cur)
    }
}
