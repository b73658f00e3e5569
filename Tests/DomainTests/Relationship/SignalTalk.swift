import Domain
import Foundation

/// Short talks for those who read signals.
enum SignalTalk {
    /// When they begin.
    static let start = Date(timeIntervalSince1970: 1_788_350_400)

    /// Talk of these lines, a minute apart. `*` begins a line of the persona, `*#` a prepared one, `>>` one that was
    /// forwarded, `~` a reaction, `!` the words under a sticker; whatever else is the person's.
    static func lines(_ texts: [String], every seconds: TimeInterval = 60) -> [HistoryMessage] {
        texts.enumerated().map { line($1, at: start + Double($0) * seconds) }
    }

    /// One line.
    static func line(_ text: String, at date: Date = start) -> HistoryMessage {
        var rest = text[...]
        let isPersona = take("*", from: &rest)
        let isPrepared = take("#", from: &rest)
        let isForwarded = take(">>", from: &rest)
        let isReaction = take("~", from: &rest)
        let isSticker = take("!", from: &rest)
        let words = String(rest)
        let content: MessageContent =
            isReaction ? .reaction(words) : isSticker ? .attachment(.sticker, caption: words) : .text(words)
        return HistoryMessage(
            speaker: isPersona ? .persona : .person(name: "Kim"), content: content, date: date,
            origin: isPrepared ? .fallback : .spoken, remarks: MessageRemarks(isForwarded: isForwarded))
    }

    /// Signals of one kind.
    static func signals(
        _ kind: RelationshipSignals.Kind, _ evidence: String, value: Double = 0.5
    ) -> RelationshipSignals {
        RelationshipSignals([kind: .init(value: value, evidence: evidence)])
    }

    private static func take(_ mark: String, from rest: inout Substring) -> Bool {
        guard rest.hasPrefix(mark) else { return false }
        rest.removeFirst(mark.count)
        return true
    }
}
