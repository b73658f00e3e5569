import Domain
import Foundation

extension SourceMessage {
    /// Reads a line of a file of lines: `{"id": 1, "time": "2024-01-02T03:04:05", "speaker": "Ann", "text": "Hi"}`.
    init(line fields: JSONFields, _ time: TimeReader) throws(ImportSkip) {
        let number = fields.identifier("id")
        do throws(ImportSkip) {
            guard let number else {
                throw ImportSkip(reason: .id, message: "id is missing, or neither 1 to 200 bytes nor a whole number")
            }
            guard let name = SpokenText.name(fields.string("speaker")) else {
                throw ImportSkip(reason: .speaker, message: "speaker is missing or no name")
            }
            let words = try Self.lineWords(fields)
            self.init(
                number: number, id: Self.identity(number, fields, name), date: try Self.lineDate(fields, time),
                speaker: SourceSpeaker(key: name, name: name), content: .text(words.text),
                isShortened: words.isShortened, session: SpokenText.name(fields.identifier("session")))
        } catch {
            throw ImportSkip(reason: error.reason, id: number, message: error.message)
        }
    }

    /// Files of lines have no number of their own, so that another file may count from 1 as well. The time as written
    /// and the speaker tell such messages apart; the words do not, which may be corrected later.
    private static func identity(_ number: String, _ fields: JSONFields, _ speaker: String) -> String {
        var digest = TextDigest()
        digest.add(number)
        if case .string(let text) = fields["time"] { digest.add(text) }
        if case .number(let text) = fields["time"] { digest.add(text) }
        digest.add(speaker)
        return "lines/\(number)/\(digest.text)"
    }

    private static func lineDate(_ fields: JSONFields, _ time: TimeReader) throws(ImportSkip) -> Date {
        let written = fields.string("time").flatMap(time.date)
        guard let date = written ?? fields.number("time").flatMap(time.date(unix:)) else {
            let message = "time is missing, or neither ISO 8601 nor seconds since 1970, between 1990 and 2100"
            throw ImportSkip(reason: .time, message: message)
        }
        return date
    }

    private static func lineWords(_ fields: JSONFields) throws(ImportSkip) -> SpokenText {
        switch fields["text"] {
        case .string(let text):
            let words = SpokenText(text)
            guard !words.text.isEmpty else { throw ImportSkip(reason: .empty) }
            return words
        case .null: throw ImportSkip(reason: .empty)
        default: throw ImportSkip(reason: .text, message: "text is missing or no string")
        }
    }
}
