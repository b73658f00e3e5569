import Foundation

/// A history from elsewhere: lines between Ann and June, a minute apart, long before today.
struct MemoryHistory: Sendable {
    /// A sort of file that is imported; its name's end.
    enum Format: String, Sendable, CaseIterable {
        /// `result.json` of Telegram Desktop.
        case telegram = "json"
        /// A JSON object a line.
        case lines = "jsonl"
    }

    /// What its file is called, without the end.
    let name: String
    /// The lines: Ann begins, and June answers each.
    let lines: [String]
    /// When the first was written.
    var begin = Date(timeIntervalSince1970: 1_740_860_100)

    /// Facts that the scripted model finds, and replies that hold none.
    static let facts = MemoryHistory(
        name: "result",
        lines: [
            "I live in Boston and I work at a bakery", "flour everywhere, what a sight",
            "my sister Hong works at Tencent", "say hi to her",
            "I hate cilantro by the way", "noted, no green confetti",
        ])

    /// The words by which the memories of ``facts`` are told apart.
    static let telling = ["Boston", "Tencent", "cilantro"]

    /// The same as a later export has it, under another name.
    func continued(as name: String, with others: [String]) -> MemoryHistory {
        MemoryHistory(name: name, lines: lines + others, begin: begin)
    }

    /// The text of its file.
    func text(as format: Format) -> String {
        switch format {
        case .lines: lines.indices.map { line($0) + "\n" }.joined()
        case .telegram:
            """
            {"name": "June", "type": "personal_chat", "id": 777, "messages": [
            \(lines.indices.map(entry).joined(separator: ",\n"))
            ]}

            """
        }
    }

    private func line(_ place: Int) -> String {
        let time = date(place).formatted(.iso8601)
        return """
            {"id": \(place + 1), "time": "\(time)", "speaker": "\(speaker(place))", "text": "\(lines[place])"}
            """
    }

    private func entry(_ place: Int) -> String {
        let seconds = Int(date(place).timeIntervalSince1970)
        let id = place.isMultiple(of: 2) ? "user4242" : "user7001"
        return """
            {"id": \(place + 1), "type": "message", "date_unixtime": "\(seconds)", "from": "\(speaker(place))", \
            "from_id": "\(id)", "text": "\(lines[place])"}
            """
    }

    private func date(_ place: Int) -> Date { begin.addingTimeInterval(Double(place) * 60) }

    private func speaker(_ place: Int) -> String { place.isMultiple(of: 2) ? "Ann" : "June" }
}
