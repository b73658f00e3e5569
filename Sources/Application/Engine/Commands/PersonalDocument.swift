import Domain
import Foundation
import Ports

/// Everything that is kept of a person and one persona, as the file that the person gets.
struct PersonalDocument: Encodable {
    fileprivate struct Entry: Encodable {
        let time: Date
        let from: String
        let kind: String
        let text: String?
        let picture: String?
        let edited: Bool?
    }

    private struct Told: Encodable {
        let span: String
        let from: String
        let text: String
    }

    private struct Known: Encodable {
        let name: String
        let aliases: [String]
        let relation: String
        let profile: String
    }

    fileprivate struct Kept: Encodable {
        let kind: String
        let text: String
        let about: [String]
        let quote: String
        let said: Date
        let day: String?
        let ended: Date?
        let endedBecause: String?
    }

    private let account: Account
    private let persona: String
    private let exportedAt: Date
    private let stage: Stage
    private let relationship: RelationshipMode
    private let since: Date
    private let profile: PersonProfile
    private let memories: [Kept]
    private let people: [Known]
    private let summaries: [Told]
    private let messages: [Entry]

    /// The document of `record`, made for `account` at `now`.
    init(_ record: PersonalRecord, account: Account, persona: String, at now: Date) {
        self.account = account
        self.persona = persona
        exportedAt = now
        stage = record.stage
        relationship = record.mode
        since = record.since
        profile = record.profile
        memories = record.memories.map { Kept($0, record.acquaintances) }
        people = record.acquaintances.map {
            Known(name: $0.name, aliases: $0.aliases, relation: $0.relation, profile: $0.profile)
        }
        summaries = record.summaries.map {
            Told(span: $0.span.rawValue, from: $0.firstDay.description, text: $0.text)
        }
        messages = record.messages.map { Entry($0, persona: persona) }
    }

    /// The document as JSON for people and programs.
    func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}

extension PersonalDocument.Entry {
    fileprivate init(_ message: HistoryMessage, persona: String) {
        switch message.speaker {
        case .persona: from = persona
        case .person(let name): from = name
        }
        switch message.content {
        case .text: kind = "text"
        case .reaction: kind = "reaction"
        case .attachment(let attachment, _): kind = attachment.rawValue
        }
        time = message.date
        text = message.content.words
        picture = message.remarks.picture
        edited = message.remarks.isEdited ? true : nil
    }
}

extension PersonalDocument.Kept {
    fileprivate init(_ memory: Memory, _ people: [Acquaintance]) {
        kind = memory.kind.rawValue
        text = memory.text
        about = people.filter { memory.acquaintances.contains($0.id) }.map(\.name)
        quote = memory.quote
        said = memory.said
        day = memory.day?.description
        ended = memory.end?.date
        endedBecause = memory.end?.reason.rawValue
    }
}
