import Foundation

/// Puts everything known into one prompt inside a token budget.
///
/// First what never changes, then what changes seldom, then what was said, and last the present and the new
/// messages: from one turn to the next a prompt is byte-identical up to the persona's last reply, except where the
/// history's beginning moves. People's words stand in messages of their own role and nowhere else.
///
/// Making a composer reads all instructions; keep it for as long as persona and stage stay the same.
package struct PromptComposer: Sendable {
    private let system: String
    private let instructions: [ComposedPrompt.Part]
    private let phrases: Phrasebook
    private let limits: PromptLimits
    private let estimator: TokenEstimator

    /// A composer for one persona at one stage.
    package init(
        persona: Persona, stage: Stage, limits: PromptLimits = PromptLimits(),
        estimator: TokenEstimator = TokenEstimator()
    ) {
        let texts: [(ComposedPrompt.PartName, String)] = [
            (.guidelines, persona.common.guidelines),
            (.identity, persona.common.identity),
            (.character, persona.character),
            (.behavior, persona.behavior),
            (.stage, persona.dynamics[stage] ?? ""),
        ]
        system = texts.map(\.1).filter { !$0.isEmpty }.joined(separator: "\n\n")
        // The blank line after a text is counted with it.
        instructions = texts.map { ComposedPrompt.Part(name: $0, tokens: estimator.tokens(in: $1 + "\n\n")) }
        phrases = Phrasebook(persona.common)
        self.limits = limits
        self.estimator = estimator
    }

    /// The estimated tokens of each instruction, in order.
    package var instructionParts: [ComposedPrompt.Part] { instructions }

    /// The prompt for one reply.
    ///
    /// Instructions are never cut. New messages come before history: the longest are cut and the oldest left out
    /// only when they alone are too much, and the prompt says so. The history gets what room is left.
    package func compose(_ situation: PromptSituation) -> ComposedPrompt {
        let clock = LocalClock(timeZone: situation.timeZone, phrases: phrases)
        let writer = MessageWriter(phrases: phrases, clock: clock, estimator: estimator, isGroup: situation.isGroup)
        let present = presentRemarks(in: situation, clock: clock)
        let presentTokens = tokens(inMessage: present)
        let room = max(Self.leastRoom, limits.prompt - fixedTokens - presentTokens)
        let newest = newWords(of: situation, writer: writer, room: room * 2 / 3)
        let newestTokens = estimator.tokens(in: newest)
        let past = history(of: situation, writer: writer, room: room - newestTokens)
        let last = ChatPrompt.Message(.user, present + newest)
        return ComposedPrompt(
            prompt: ChatPrompt(
                system: system, messages: past.messages + [last], maximumTokens: limits.reply),
            parts: instructions + [
                .init(name: .history, tokens: past.tokens),
                .init(name: .present, tokens: presentTokens),
                .init(name: .newMessages, tokens: newestTokens),
            ],
            omittedMessages: past.omitted)
    }
}

// MARK: - The present

extension PromptComposer {
    /// Room for people's words even under instructions that leave none.
    private static let leastRoom = 300
    /// Room for saying that something is missing.
    private static let remarkRoom = 60

    private var fixedTokens: Int {
        instructions.reduce(TokenEstimator.tokensPerPrompt + TokenEstimator.tokensPerMessage) { $0 + $1.tokens }
    }

    private func tokens(inMessage text: String) -> Int {
        TokenEstimator.tokensPerMessage + estimator.tokens(in: text)
    }

    private func presentRemarks(in situation: PromptSituation, clock: LocalClock) -> String {
        var remarks = [phrases.filled(.now, ["now": clock.moment(situation.now)])]
        if let lateness = situation.lateness {
            remarks.append(phrases.filled(.late, ["gap": clock.length(lateness)]))
        }
        return remarks.map { PromptNote.marked($0) + "\n" }.joined()
    }

    /// The new messages within `room`: whole if they fit, else each cut, and the oldest left out if even that is
    /// too much.
    private func newWords(of situation: PromptSituation, writer: MessageWriter, room: Int) -> String {
        let whole = newLines(of: situation, writer: writer, limit: limits.newMessage)
        guard cost(of: whole) > room else { return whole.joined(separator: "\n") }
        let share = max(Self.leastRoom / 3, room / situation.newMessages.count - Self.remarkRoom)
        let lines = newLines(of: situation, writer: writer, limit: min(limits.newMessage, share))
        return newest(of: lines, room: room, writer: writer).joined(separator: "\n")
    }

    private func newLines(of situation: PromptSituation, writer: MessageWriter, limit: Int) -> [String] {
        // The remark on the present tells the first message's time, unless it has been waiting.
        var previous = situation.now.addingTimeInterval(-MessageWriter.silence)
        return situation.newMessages.map { message in
            let earlier = previous
            previous = message.date
            let isWaiting = message.date < earlier
            return writer.stamp(message.date, after: isWaiting ? nil : earlier) + writer.line(message, limit: limit)
        }
    }

    private func newest(of lines: [String], room: Int, writer: MessageWriter) -> [String] {
        var used = cost(of: lines.suffix(1))
        var first = lines.count - 1
        while first > 0, used + cost(of: [lines[first - 1]]) <= room - Self.remarkRoom {
            first -= 1
            used += cost(of: [lines[first]])
        }
        guard first > 0 else { return lines }
        let missing = lines[..<first].reduce(0) { $0 + $1.unicodeScalars.count }
        return [writer.omission(characters: missing)] + lines[first...]
    }

    private func cost(of lines: some Sequence<String>) -> Int {
        lines.reduce(0) { $0 + estimator.tokens(in: $1) + 1 }
    }
}

// MARK: - The past

extension PromptComposer {
    private struct Past {
        var messages: [ChatPrompt.Message] = []
        var tokens = 0
        var omitted = 0
    }

    private func history(of situation: PromptSituation, writer: MessageWriter, room: Int) -> Past {
        let lines = situation.history.map { writer.line($0, limit: limits.historyMessage) }
        // The first message that is shown carries its time, whatever was before it.
        let stampTokens = estimator.tokens(in: writer.stamp(situation.now, after: nil)) + Self.weekdaySpread
        let start = HistoryWindow.start(
            of: entries(of: situation.history, lines: lines, stampTokens: stampTokens), room: room - stampTokens,
            hasOlder: situation.hasOlderHistory)
        var past = Past(omitted: start)
        var lastWords: Date?
        for (message, line) in zip(situation.history, lines).dropFirst(start) {
            let isPersona = message.speaker == .persona
            append(isPersona ? line : writer.stamp(message.date, after: lastWords) + line, of: message, to: &past)
            if !isPersona { lastWords = message.date }
        }
        past.tokens = past.messages.reduce(0) { $0 + tokens(inMessage: $1.text) }
        return past
    }

    /// What each message takes, as if it stood alone.
    private func entries(
        of messages: [HistoryMessage], lines: [String], stampTokens: Int
    ) -> [HistoryWindow.Entry] {
        var lastWords: Date?
        return zip(messages, lines).map { message, line in
            let isPersona = message.speaker == .persona
            let isStamped = !isPersona && MessageWriter.isAfterSilence(message.date, since: lastWords)
            if !isPersona { lastWords = message.date }
            return HistoryWindow.Entry(
                tokens: tokens(inMessage: line) + (isStamped ? stampTokens : 0), canBegin: !isPersona,
                rank: HistoryWindow.rank(of: message))
        }
    }

    /// How much longer the name of one day may be than that of another, in tokens.
    private static let weekdaySpread = 3

    /// Bubbles of the persona are parted by a blank line, as it is told to write them.
    private func append(_ text: String, of message: HistoryMessage, to past: inout Past) {
        guard !text.isEmpty else { return }
        let role: ChatPrompt.Role = message.speaker == .persona ? .assistant : .user
        if let last = past.messages.last, last.role == role {
            let separator = role == .assistant ? "\n\n" : "\n"
            past.messages[past.messages.count - 1] = ChatPrompt.Message(role, last.text + separator + text)
        } else {
            past.messages.append(ChatPrompt.Message(role, text))
        }
    }
}
