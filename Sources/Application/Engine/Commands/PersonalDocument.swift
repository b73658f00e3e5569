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

    fileprivate struct Feeling: Encodable {
        let time: Date
        let valence: Double
        let energy: Double
    }

    fileprivate struct StageChange: Encodable {
        let time: Date
        let from: String
        let to: String
        let cause: String
        let score: Double
    }

    fileprivate struct ScoreMove: Encodable {
        let time: Date
        let from: Double
        let to: Double
        let parts: [String: Double]
    }

    fileprivate struct Judgement: Encodable {
        let time: Date
        let from: String
        let to: String
        let spoken: Bool
        let agreed: Bool
        let ground: String?
        let reason: String
        let evidence: [String]
        let model: String
    }

    private let account: Account
    private let persona: String
    private let exportedAt: Date
    private let stage: Stage
    private let relationship: RelationshipMode
    private let since: Date
    private let score: Double
    private let mood: Feeling?
    private let stageChanges: [StageChange]
    private let scoreChanges: [ScoreMove]
    private let verdicts: [Judgement]
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
        stage = record.chronicle.standing.stage
        relationship = record.chronicle.standing.mode
        since = record.chronicle.since
        score = record.chronicle.standing.score
        mood = record.chronicle.standing.mood.map(Feeling.init)
        stageChanges = record.chronicle.transitions.map(StageChange.init)
        scoreChanges = record.chronicle.changes.map(ScoreMove.init)
        verdicts = record.chronicle.verdicts.map(Judgement.init)
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

// MARK: - What became of the two

extension PersonalDocument.Feeling {
    fileprivate init(_ mood: Mood) {
        time = mood.date
        valence = mood.valence
        energy = mood.energy
    }
}

extension PersonalDocument.StageChange {
    fileprivate init(_ transition: StageTransition) {
        time = transition.date
        from = transition.from.rawValue
        to = transition.to.rawValue
        cause = transition.cause.rawValue
        score = transition.score
    }
}

extension PersonalDocument.ScoreMove {
    fileprivate init(_ change: ScoreChange) {
        time = change.date
        from = change.from
        to = change.to
        parts = Dictionary(change.parts.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
    }
}

extension PersonalDocument.Judgement {
    fileprivate init(_ judged: JudgedProposal) {
        time = judged.date
        from = judged.proposal.from.rawValue
        to = judged.proposal.to.rawValue
        spoken = judged.proposal.isSpoken
        agreed = judged.verdict.isAgreed
        ground = judged.verdict.ground?.rawValue
        reason = judged.verdict.reason
        evidence = judged.verdict.evidence
        model = judged.model
    }
}
