package import Foundation

/// The prompt by which a model judges whether two have come as close as is proposed.
package struct JudgePrompt: Sendable {
    /// The most tokens of the talk: some sixty lines, which show more than one evening.
    private static let transcriptLimit = 4500
    /// A number as long as any that a line may have.
    private static let longNumber = 999
    /// The most tokens of one message's words.
    private static let messageLimit = 200
    /// Room for the answer and for a model that cannot be kept from thinking.
    private static let replyTokens = 2000

    private let persona: Persona
    private let phrases: Phrasebook
    private let transcript: TranscriptWriter

    /// Prompts about a persona and somebody who lives in `timeZone`.
    package init(persona: Persona, timeZone: TimeZone) {
        self.persona = persona
        phrases = Phrasebook(persona.common)
        transcript = TranscriptWriter(
            personaName: persona.displayName, phrases: phrases,
            clock: LocalClock(timeZone: timeZone, phrases: phrases))
    }

    /// The newest messages of `talk` that one prompt has room for, oldest first: those whose numbers, counted from 1,
    /// an answer cites.
    package func lines(of talk: [HistoryMessage]) -> [HistoryMessage] {
        let lines = talk.reversed().lazy.map {
            transcript.line($0, number: Self.longNumber, limit: Self.messageLimit)
        }
        return talk.suffix(transcript.estimator.fitting(lines, tokens: Self.transcriptLimit).count)
    }

    /// Asks whether the proposed step of `material` is earned.
    package func prompt(for material: JudgeMaterial) -> ChatPrompt {
        let (proposal, lines) = (material.proposal, lines(of: material.talk))
        let system = PhraseTemplate(persona.common.tasks[.judge] ?? "").filled([
            "name": persona.displayName, "from": proposal.from.rawValue, "to": proposal.to.rawValue,
        ])
        let talk = lines.enumerated().map { transcript.line($1, number: $0 + 1, limit: Self.messageLimit) }
        let words = [
            facts(of: material), phrases.filled(proposal.isSpoken ? .judgeSpoken : .judgeScore), "",
            phrases.filled(.listOfLines),
        ]
        return ChatPrompt(
            system: system, messages: [.init(.user, (words + talk).joined(separator: "\n"))],
            maximumTokens: Self.replyTokens)
    }

    private func facts(of material: JudgeMaterial) -> String {
        phrases.filled(
            .judgeFacts,
            [
                "days": String(material.daysKnown), "count": String(material.daysInContact),
                "messages": String(material.messages),
            ])
    }
}
