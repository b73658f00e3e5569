import Domain

/// A `result.json` of Telegram Desktop: where its chats and their entries stand.
struct TelegramExport: Sendable {
    private struct Chat: Sendable {
        let chat: SourceChat
        let entries: [Range<Int>]
    }

    private let path: String
    private let bytes: [UInt8]
    private let list: [Chat]

    /// Finds the chats in `bytes`, an export of one of them or of all.
    init(_ bytes: [UInt8], path: String) throws(ImportFailure) {
        self.path = path
        self.bytes = bytes
        do throws(ScanFault) {
            list = try Self.chats(in: bytes)
        } catch {
            let line = Self.lines(in: bytes[..<min(error.offset, bytes.count)]) + 1
            throw .broken(path: path, line: line, reason: error.message)
        }
        if list.isEmpty { throw .noChats(path: path) }
    }

    /// The chats in the order of the export.
    var chats: [SourceChat] { list.map(\.chat) }

    /// The chat called `wanted`, or the only one.
    func chat(_ wanted: String?) throws(ImportFailure) -> SourceChat {
        guard let wanted else {
            guard list.count == 1 else { throw .chatNotChosen(path: path, chats: chats) }
            return list[0].chat
        }
        let found = chats.filter { $0.isCalled(wanted) }
        guard found.count == 1 else {
            throw .chatNotFound(
                path: path, wanted: wanted, chats: found.isEmpty ? chats : found, isAmbiguous: !found.isEmpty)
        }
        return found[0]
    }

    /// Reads every entry of `chat`, each by itself, so that one that is broken harms no other.
    func records(of chat: SourceChat, _ time: TimeReader, limit: Int) -> RecordCollector {
        var collector = RecordCollector()
        var line = 1
        var start = 0
        for entry in list.first(where: { $0.chat == chat })?.entries ?? [] {
            line += Self.lines(in: bytes[start..<entry.lowerBound])
            start = entry.lowerBound
            collector.take(line: line) { () throws(ImportSkip) in
                guard entry.count <= limit else {
                    throw ImportSkip(reason: .tooLong, message: "longer than \(limit) bytes")
                }
                return try SourceMessage(entry: try JSONFields(exported: Array(bytes[entry])), in: chat, time)
            }
        }
        return collector
    }
}

// MARK: - Reading

extension TelegramExport {
    private static func chats(in bytes: [UInt8]) throws(ScanFault) -> [Chat] {
        var scanner = RecordScanner(bytes, in: (bytes.starts(with: HistoryFormat.byteOrderMark) ? 3 : 0)..<bytes.count)
        let root = try scanner.members()
        try scanner.expectEnd()
        if let chat = try chat(root, in: bytes) { return [chat] }
        var chats: [Chat] = []
        for member in root where ["chats", "left_chats"].contains(member.name) {
            var scanner = RecordScanner(bytes, in: member.value)
            guard let list = try scanner.members().first(where: { $0.name == "list" }) else { continue }
            scanner = RecordScanner(bytes, in: list.value)
            for element in try scanner.elements() {
                scanner = RecordScanner(bytes, in: element)
                if let chat = try chat(try scanner.members(), in: bytes) { chats.append(chat) }
            }
        }
        return chats
    }

    private static func chat(_ members: [RecordScanner.Member], in bytes: [UInt8]) throws(ScanFault) -> Chat? {
        guard let messages = members.first(where: { $0.name == "messages" }) else { return nil }
        var scanner = RecordScanner(bytes, in: messages.value)
        let entries = try scanner.elements()
        let name = SpokenText.name(text(of: "name", among: members, in: bytes)) ?? ""
        let type = SpokenText.name(text(of: "type", among: members, in: bytes)) ?? ""
        let id = SpokenText.name(text(of: "id", among: members, in: bytes))
        let key = key(id: id, type: type, name: name)
        let chat = SourceChat(key: key, id: id, name: name, type: type, entries: entries.count)
        return Chat(chat: chat, entries: entries)
    }

    private static func text(of name: String, among members: [RecordScanner.Member], in bytes: [UInt8]) -> String? {
        guard let value = members.first(where: { $0.name == name })?.value else { return nil }
        // A name that is not well written is as good as none: its chat still has an id.
        switch (try? JSONDocument(parsing: Array(bytes[value])))?.root.value {
        case .string(let text), .number(let text): return text
        default: return nil
        }
    }

    /// Users, groups and channels are numbered each by themselves.
    private static func key(id: String?, type: String, name: String) -> String {
        guard let id else {
            var digest = TextDigest()
            digest.add(name)
            return "named-\(digest.text)"
        }
        if type.hasSuffix("supergroup") || type.hasSuffix("channel") { return "channel\(id)" }
        return (type == "private_group" ? "chat" : "user") + id
    }

    private static func lines(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.count { $0 == UInt8(ascii: "\n") }
    }
}
