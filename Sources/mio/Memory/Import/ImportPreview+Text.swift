extension ImportPreview {
    /// The same for a person to read.
    var text: String {
        var lines = ["\(source), digest \(digest)"]
        lines.append("\(messages.counted("message")) in \(sessions.counted("session"))")
        if let first, let last { lines.append("from \(first) to \(last)") }
        lines += ["", "speakers:"] + speakers.map { "  \($0.name) (\($0.role.rawValue)): \($0.messages)" }
        if !skipped.isEmpty { lines += ["", "left out:"] + reasons }
        lines += faults.map { "  \($0)" }
        if shortened > 0 { lines += ["", "cut to what Telegram takes: \(shortened.counted("message"))"] }
        lines += ["", "reading memories out of it: about \(extractionCalls.counted("call"))"]
        if let samples { lines += ["", "sample:"] + samples.map { "  \($0)" } }
        return lines.joined(separator: "\n") + "\n"
    }

    private var reasons: [String] {
        ImportSkip.Reason.allCases.compactMap { reason in skipped[reason].map { "  \(reason.rawValue): \($0)" } }
    }
}
