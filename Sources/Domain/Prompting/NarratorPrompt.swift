package import Foundation

/// The prompts by which a neutral narrator tells what happened between a person and a persona.
package struct NarratorPrompt: Sendable {
    /// The most tokens of words that one summary is made of.
    private static let materialLimit = 4000
    /// The most tokens of one message in it.
    private static let messageLimit = 400
    /// Room for the summary and for a model that cannot be kept from thinking.
    private static let replyTokens = 1200

    private let persona: Persona
    private let phrases: Phrasebook
    private let writer: MessageWriter
    private let clock: LocalClock

    /// Prompts about a persona and somebody who lives in `timeZone`.
    package init(persona: Persona, timeZone: TimeZone) {
        self.persona = persona
        phrases = Phrasebook(persona.common)
        clock = LocalClock(timeZone: timeZone, phrases: phrases)
        writer = MessageWriter(phrases: phrases, clock: clock, estimator: TokenEstimator(), isGroup: false)
    }

    /// Asks what happened in `messages`, of one day; also how many of them it asks about, for a day may be long.
    ///
    /// What was told of the beginning of the day, `earlier`, is told again with the rest.
    package func day(_ messages: [HistoryMessage], earlier: Summary? = nil) -> (prompt: ChatPrompt, count: Int) {
        var lines: [String] = []
        var room = Self.materialLimit
        for message in messages {
            let line = line(message)
            room -= writer.estimator.tokens(in: line)
            guard room >= 0 || lines.isEmpty else { break }
            lines.append(line)
        }
        let told = earlier.map { [line($0)] } ?? []
        return (prompt(.summaryOfDay, .day, told + lines), lines.count)
    }

    /// Asks what happened in a week, told by its days.
    package func week(_ days: [Summary]) -> ChatPrompt {
        prompt(.summaryOfWeek, .week, days.map { line($0) })
    }

    /// The names by which a continued scene would call its speakers.
    package func speakers(in messages: [HistoryMessage]) -> [String] {
        let people = messages.compactMap { message -> String? in
            if case .person(let name) = message.speaker { SpeakerName(name).text } else { nil }
        }
        return [persona.displayName, phrases.filled(.narratorPerson)] + Set(people).sorted()
    }

    private func line(_ day: Summary) -> String {
        phrases.filled(.summaryDay, ["date": day.firstDay.description, "text": PromptNote.indented(day.text)])
    }

    private func prompt(_ task: CommonTexts.Task, _ span: Summary.Span, _ lines: [String]) -> ChatPrompt {
        let limit = span.characterLimit(for: persona.language)
        let system = PhraseTemplate(persona.common.tasks[task] ?? "").filled([
            "name": persona.displayName, "limit": String(limit),
        ])
        return ChatPrompt(
            system: system, messages: [.init(.user, lines.joined(separator: "\n"))], maximumTokens: Self.replyTokens)
    }

    private func line(_ message: HistoryMessage) -> String {
        let words: String
        let name: String
        switch (message.speaker, message.content) {
        case (.person(let displayName), _):
            name = displayName.isEmpty ? phrases.filled(.narratorPerson) : SpeakerName(displayName).text
            words = writer.line(message, limit: Self.messageLimit).text
        case (.persona, .reaction(let emoji)):
            name = persona.displayName
            words = PromptNote.marked(phrases.filled(.reacted, ["emoji": emoji]))
        case (.persona, _):
            name = persona.displayName
            words = writer.line(message, limit: Self.messageLimit).text
        }
        return phrases.filled(
            .transcriptLine, ["time": clock.moment(message.date), "name": name, "text": PromptNote.indented(words)])
    }
}
