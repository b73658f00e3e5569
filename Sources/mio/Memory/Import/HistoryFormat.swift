/// The two formats of a source.
enum HistoryFormat: String, Encodable, Sendable {
    /// `result.json` of Telegram Desktop.
    case telegram
    /// A JSON object a line.
    case lines

    /// What may stand before a text in UTF-8.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The format of the file that begins with `head`.
    init(_ head: [UInt8], path: String) throws(ImportFailure) {
        let start = head.starts(with: Self.byteOrderMark) ? 3 : 0
        var scanner = RecordScanner(head, in: start..<head.count)
        switch scanner.peek() {
        case nil: throw .empty(path: path)
        case UInt8(ascii: "<"):
            throw .unknownFormat(path: path, reason: "this is a page. Export again as machine-readable JSON.")
        case UInt8(ascii: "["):
            throw .unknownFormat(path: path, reason: "this is one list. Write its entries one a line.")
        case 0xFE, 0xFF: throw .unknownFormat(path: path, reason: "this is not UTF-8. Save it as UTF-8.")
        case UInt8(ascii: "{"): self = Self.format(names: scanner.names(until: Self.chatKeys), Self.lines(of: head))
        default: self = .lines
        }
    }

    private static let chatKeys: Set<String> = ["messages", "chats", "left_chats"]
    private static let exportKeys: Set<String> = chatKeys.union(["about", "personal_information"])

    /// Which it is by the first object's names and the first lines.
    private static func format(
        names: (names: [String], isClosed: Bool), _ lines: (hasSecond: Bool, secondOpens: Bool)
    ) -> HistoryFormat {
        if names.names.contains("speaker") { return .lines }
        if names.names.contains(where: exportKeys.contains) { return .telegram }
        if names.isClosed || lines.secondOpens { return .lines }
        // An object over several lines is an export; one without an end is a line that is too long or cut off.
        return lines.hasSecond ? .telegram : .lines
    }

    /// Whether there is a second line, and whether it begins with an object of its own.
    private static func lines(of head: [UInt8]) -> (hasSecond: Bool, secondOpens: Bool) {
        let lines = head.split(maxSplits: 2, whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
        guard lines.count > 1 else { return (false, false) }
        return (true, lines[1].first == UInt8(ascii: "{"))
    }
}
