import Logging
import TestSupport

/// A log that a test can read.
struct InMemoryLog: LogHandler {
    /// Each message with its facts.
    let lines = Journal<String>()
    var logLevel = Logger.Level.trace
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { _, new in new }
        lines.write("\(event.message) \(facts) \(event.error.map { "\($0)" } ?? "")")
    }

    /// Whether something was logged that holds `words`, in whatever case.
    func contains(_ words: String) -> Bool {
        lines.entries.contains { $0.lowercased().contains(words.lowercased()) }
    }
}
