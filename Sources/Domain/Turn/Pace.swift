/// How fast a bot answers.
package enum Pace: String, Codable, CaseIterable, Sendable {
    /// It waits for the person to finish, reads, types, and keeps Telegram's send limits ahead of time.
    case human
    /// At once, for tests and benchmarks: no waiting, no typing; of limits only those Telegram answers with.
    case instant
}
