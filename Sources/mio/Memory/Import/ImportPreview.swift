import Domain
import Foundation

/// What an import would bring, for the operator to look at first. It holds nobody's words unless asked to.
struct ImportPreview: Encodable, Sendable {
    /// Somebody who writes.
    struct Speaker: Encodable, Hashable, Sendable {
        /// The name.
        let name: String
        /// What they are to the import.
        let role: SpeakerRoles.Role
        /// Messages of theirs.
        let messages: Int
    }

    /// How many messages, and how many tokens of them, one call of a model reads for memories.
    static let messagesPerCall = 60
    static let tokensPerCall = 2_000
    private static let sampleLength = 40

    /// The source's name.
    let source: String
    /// The digest by which the same import is known again.
    let digest: String
    /// Everybody who writes, the busiest first.
    let speakers: [Speaker]
    /// Messages that are imported.
    let messages: Int
    /// When the first of them was written, in UTC; `nil` when there are none.
    let first: String?
    /// When the last was.
    let last: String?
    /// The talks they make.
    let sessions: Int
    /// Records left out, by reason.
    let skipped: [ImportSkip.Reason: Int]
    /// The first of those that are faulty.
    let faults: [ImportFault]
    /// Messages that are too long and lose their end.
    let shortened: Int
    /// How many calls of a model reading memories out of it takes, by estimate.
    let extractionCalls: Int
    /// The beginnings of the first, the middle and the last message; absent unless asked for.
    let samples: [String]?

    /// A preview of `history`.
    init(of history: ImportedHistory, showingSample: Bool = false) {
        source = history.source
        digest = history.sourceDigest
        speakers = history.roles.speakers.map {
            Speaker(name: $0.speaker.name, role: history.roles.role(of: $0.speaker), messages: $0.messages)
        }
        messages = history.messages.count
        first = history.messages.first?.date.formatted(.iso8601)
        last = history.messages.last?.date.formatted(.iso8601)
        sessions = Set(history.messages.compactMap(\.session)).count
        skipped = history.skipped
        faults = history.faults
        shortened = history.shortened
        let estimator = TokenEstimator()
        // Each line carries its time and its speaker.
        let tokens = history.messages.reduce(0) { $0 + 20 + estimator.tokens(in: $1.content.words ?? "") }
        let count = history.messages.count
        extractionCalls = max(
            (count + Self.messagesPerCall - 1) / Self.messagesPerCall,
            (tokens + Self.tokensPerCall - 1) / Self.tokensPerCall)
        samples = showingSample ? Self.samples(of: history.messages) : nil
    }

    private static func samples(of messages: [ImportedMessage]) -> [String] {
        let spoken = messages.indices.filter { messages[$0].content.words != nil }
        guard let first = spoken.first, let last = spoken.last else { return [] }
        var places = [first, spoken[spoken.count / 2], last]
        places = places.indices.filter { !places[..<$0].contains(places[$0]) }.map { places[$0] }
        return places.map { place in
            let words = (messages[place].content.words ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
            return "\(messages[place].speaker): \(words.prefix(sampleLength))"
        }
    }
}
