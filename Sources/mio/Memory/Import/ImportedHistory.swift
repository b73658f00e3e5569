import Domain
import Foundation

/// All that is imported of a source, and what is left out.
struct ImportedHistory: Sendable {
    /// The source's name: format and, for Telegram, chat.
    let source: String
    /// The messages of persona and person, in order of time; those of one moment as the file has them.
    let messages: [ImportedMessage]
    /// Who is who.
    let roles: SpeakerRoles
    /// How many records were left out, by reason.
    let skipped: [ImportSkip.Reason: Int]
    /// The first of the faulty ones.
    let faults: [ImportFault]
    /// How many messages were too long and were cut.
    let shortened: Int

    /// Puts what was gathered in order.
    init(_ records: RecordCollector, _ roles: SpeakerRoles, source: String) {
        let known = records.messages.filter { roles.role(of: $0.speaker) != .other }
        var skipped = records.skipped
        skipped[.otherSpeaker] = known.count == records.messages.count ? nil : records.messages.count - known.count
        self.source = source
        self.roles = roles
        self.skipped = skipped
        faults = records.faults
        shortened = known.count(where: \.isShortened)
        messages = Self.ordered(known, roles)
    }

    /// A digest of everything that would be stored: the same for the same words of the same two, however the file
    /// around them is written.
    var sourceDigest: String {
        var digest = TextDigest()
        for text in [source, roles.persona.key] { digest.add(text) }
        for message in messages {
            digest.add(message.id)
            digest.add(String(Int64(message.date.timeIntervalSince1970 * 1000)))
            if case .attachment(let attachment, _) = message.content { digest.add(attachment.rawValue) }
            digest.add(message.content.words ?? "")
        }
        return digest.text
    }
}

// MARK: - Order

extension ImportedHistory {
    /// The most characters of a message that is quoted, as live messages keep them.
    private static let quotationLimit = 200

    private static func ordered(_ messages: [SourceMessage], _ roles: SpeakerRoles) -> [ImportedMessage] {
        var places: [String: Int] = [:]
        for (place, message) in messages.enumerated() { places[message.number] = place }
        let order = messages.indices.sorted { (messages[$0].date, $0) < (messages[$1].date, $1) }
        var sessions = SessionSplit()
        return order.map { place in
            let message = messages[place]
            let answered = message.answers.flatMap { places[$0] }.map { messages[$0] }
            return ImportedMessage(
                id: message.id, date: message.date, isPersona: roles.role(of: message.speaker) == .persona,
                speaker: message.speaker.name, content: message.content,
                remarks: remarks(on: message, answering: answered, roles), session: sessions.session(of: message))
        }
    }

    private static func remarks(
        on message: SourceMessage, answering answered: SourceMessage?, _ roles: SpeakerRoles
    ) -> MessageRemarks {
        let words = answered?.content.words.map { String($0.prefix(quotationLimit)) }
        return MessageRemarks(
            quoted: words,
            quotesPersona: words != nil && answered.map { roles.role(of: $0.speaker) } == .persona,
            isForwarded: message.isForwarded, isEdited: message.isEdited)
    }
}
