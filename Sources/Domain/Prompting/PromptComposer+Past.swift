import Foundation

/// What was said before.
extension PromptComposer {
    /// The visible history.
    struct Past {
        var messages: [ChatPrompt.Message] = []
        var tokens = 0
        var omitted = 0
        var shortened = 0
        /// When its first message was written; `nil` when there is none.
        fileprivate(set) var begin: Date?

        /// The day of its first message; `nil` when there is none.
        func firstDay(in zone: TimeZone) -> CalendarDay? {
            begin.map { CalendarDay(of: $0, in: zone) }
        }
    }

    /// The newest messages that have room.
    func history(of situation: PromptSituation, writer: MessageWriter, room: Int) -> Past {
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
            let text = isPersona ? line.text : writer.stamp(message.date, after: lastWords) + line.text
            append(text, of: message, to: &past)
            if line.isShortened { past.shortened += 1 }
            if !isPersona { lastWords = message.date }
        }
        past.tokens = past.messages.reduce(0) { $0 + tokens(inMessage: $1.text) }
        past.begin = situation.history.dropFirst(start).first?.date
        return past
    }

    /// What each message takes, as if it stood alone.
    private func entries(
        of messages: [HistoryMessage], lines: [MessageWriter.Line], stampTokens: Int
    ) -> [HistoryWindow.Entry] {
        var lastWords: Date?
        return zip(messages, lines).map { message, line in
            let isPersona = message.speaker == .persona
            let isStamped = !isPersona && MessageWriter.isAfterSilence(message.date, since: lastWords)
            if !isPersona { lastWords = message.date }
            return HistoryWindow.Entry(
                tokens: tokens(inMessage: line.text) + (isStamped ? stampTokens : 0), canBegin: !isPersona,
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
