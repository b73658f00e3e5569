import Foundation

/// A file with somebody's older history, from another place.
struct HistorySource: Sendable {
    private enum Content: Sendable {
        case export(TelegramExport)
        case lines
    }

    /// The file's path.
    let path: String

    private let limits: ImportLimits
    private let content: Content

    /// Opens the file at `path` and finds out what it is. An export is read whole here, lines only in ``history(_:)``.
    init(_ path: String, limits: ImportLimits = ImportLimits()) throws(ImportFailure) {
        self.path = path
        self.limits = limits
        content = try Self.content(of: path, limits)
    }

    /// The file's format.
    var format: HistoryFormat {
        switch content {
        case .export: .telegram
        case .lines: .lines
        }
    }

    /// The chats of an export; none of a file of lines.
    var chats: [SourceChat] {
        switch content {
        case .export(let export): export.chats
        case .lines: []
        }
    }

    /// The messages that `choice` wants, in order of time.
    func history(_ choice: HistoryChoice) throws(ImportFailure) -> ImportedHistory {
        let time = TimeReader(choice.timeZone)
        let records: RecordCollector
        let name: String
        switch content {
        case .export(let export):
            let chat = try export.chat(choice.chat)
            records = export.records(of: chat, time, limit: limits.record)
            name = "telegram/\(chat.key)"
        case .lines:
            if choice.chat != nil { throw .chatPointless(path: path) }
            records = try lines(time)
            name = "lines"
        }
        try records.check(path, limit: limits.faults)
        let roles = try SpeakerRoles(in: records.messages, choice, path: path)
        return ImportedHistory(records, roles, source: name)
    }
}

// MARK: - Reading

extension HistorySource {
    private static func content(of path: String, _ limits: ImportLimits) throws(ImportFailure) -> Content {
        let head = try reading(path) { () throws(TextFile.Failure) in
            var file = try ChunkedFile(path)
            return try file.next() ?? []
        }
        guard try HistoryFormat(head, path: path) == .telegram else { return .lines }
        let bytes = try reading(path, limit: limits.export, isExport: true) { () throws(TextFile.Failure) in
            var file = try ChunkedFile(path)
            return try file.rest(limit: limits.export)
        }
        return .export(try TelegramExport(bytes, path: path))
    }

    private func lines(_ time: TimeReader) throws(ImportFailure) -> RecordCollector {
        try Self.reading(path, limit: limits.lines) { () throws(TextFile.Failure) in
            let file = try ChunkedFile(path)
            guard file.size <= limits.lines else { throw .tooLarge }
            var reader = LineReader(file, limit: limits.record)
            var collector = RecordCollector()
            while let line = try reader.next() {
                guard line.isTooLong || !line.bytes.allSatisfy(\.isBlank) else { continue }
                collector.take(line: line.number) { () throws(ImportSkip) in try message(line, time) }
            }
            return collector
        }
    }

    private func message(_ line: LineReader.Line, _ time: TimeReader) throws(ImportSkip) -> SourceMessage {
        if line.isTooLong { throw ImportSkip(reason: .tooLong, message: "longer than \(limits.record) bytes") }
        return try SourceMessage(line: try JSONFields(parsing: line.bytes), time)
    }

    private static func reading<Value>(
        _ path: String, limit: Int = .max, isExport: Bool = false, _ body: () throws(TextFile.Failure) -> Value
    ) throws(ImportFailure) -> Value {
        do throws(TextFile.Failure) {
            return try body()
        } catch .tooLarge {
            throw .tooLarge(path: path, limit: limit, isExport: isExport)
        } catch {
            throw .unreadable(path: path, error)
        }
    }
}

extension UInt8 {
    /// Whether it is nothing but space between values.
    fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
