import Foundation

extension TalkFacts {
    /// No answer takes longer, in seconds; what seems to is a clock that was wrong.
    private static let longestReply: TimeInterval = 366 * 86_400
    /// So many different lines are compared with each other.
    private static let mostCompared = 120
    /// So many lines of one message are compared; more of it is a list or a trick.
    private static let mostLines = 20
    /// So much of a message is counted, in code points: more than Telegram lets anybody write.
    private static let mostCounted = 5000

    /// What can be told of `messages`, in whatever order they stand; `nil` when the person said nothing.
    ///
    /// Reactions are not said, and what the person forwarded, copied or quotes are not their words. Of two messages of
    /// one moment the person's comes first.
    package init?(of messages: [HistoryMessage]) {
        let said = messages.filter(\.isSaid).sorted { ($0.date, $0.isReply ? 1 : 0) < ($1.date, $1.isReply ? 1 : 0) }
        guard let first = said.first, let last = said.last, said.contains(where: { !$0.isReply }) else { return nil }
        let lines = said.filter { !$0.isReply }.map(\.ownPassages).filter { !$0.isEmpty }
        let words = lines.map { $0.reduce(0) { $0 + Self.words(in: $1) } }
        let own = words.reduce(0, +)
        let others = said.lazy.filter(\.isReply).compactMap(\.content.words).reduce(0) { $0 + Self.words(in: $1) }
        self.init(
            begin: first.date, end: last.date, share: own == 0 ? 0 : Double(own) / Double(own + others),
            length: own == 0 ? 0 : Double(own) / Double(words.count), novelty: Self.novelty(of: lines),
            replyTime: Self.replyTime(in: said), isOpenedByPerson: !first.isReply)
    }

    private static func words(in text: String) -> Int {
        TextRun.runs(of: String(text.unicodeScalars.prefix(mostCounted))).reduce(0) { sum, run in
            if case .characters(let characters) = run { sum + characters.count } else { sum + 1 }
        }
    }

    /// The share of lines that say what no other said; of those that say the same, one.
    ///
    /// They are compared in the order of the alphabet, so that their own makes no difference.
    private static func novelty(of messages: [[String]]) -> Double {
        let lines = messages.flatMap { $0.flatMap { $0.split(whereSeparator: \.isNewline) }.prefix(mostLines) }
        let keyed = lines.map { (TalkLine.letters(of: String($0)), String($0)) }.filter { !$0.0.isEmpty }
        let distinct = Dictionary(keyed, uniquingKeysWith: min).sorted { $0.key < $1.key }
        var different: [TalkLine] = []
        for line in distinct.prefix(mostCompared).map({ TalkLine($0.value) })
        where !different.contains(where: line.isNear) {
            different.append(line)
        }
        let count = different.count + max(0, distinct.count - mostCompared)
        return keyed.isEmpty ? 0 : Double(count) / Double(keyed.count)
    }

    /// Half of the person's answers came at least as soon after the last words of the persona.
    private static func replyTime(in said: [HistoryMessage]) -> Duration? {
        let waits = zip(said, said.dropFirst()).compactMap { message, answer in
            message.isReply && !answer.isReply ? answer.date.timeIntervalSince(message.date) : nil
        }.sorted()
        return waits.isEmpty ? nil : .seconds(min(longestReply, waits[(waits.count - 1) / 2]))
    }
}

extension HistoryMessage {
    /// Whether it is the persona's.
    fileprivate var isReply: Bool { speaker == .persona }

    /// Whether somebody said something in it, at a moment that is one.
    fileprivate var isSaid: Bool {
        if case .reaction = content { return false }
        return date.timeIntervalSinceReferenceDate.isFinite
    }
}
