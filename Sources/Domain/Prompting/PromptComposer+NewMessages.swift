import Foundation

/// The present and what is to be answered.
extension PromptComposer {
    /// What is to be answered, as a prompt shows it.
    struct NewWords {
        var text: String
        var shortened: Int
        var omitted: Int
    }

    /// Room for saying that something is missing.
    private static let remarkRoom = 60

    /// The hour, how late the answer is, how the persona feels, and why it wrote first where that is asked.
    func presentRemarks(in situation: PromptSituation, clock: LocalClock) -> String {
        var remarks = [phrases.filled(.now, ["now": clock.moment(situation.now)])]
        if let lateness = situation.lateness {
            remarks.append(phrases.filled(.late, ["gap": clock.length(lateness)]))
        }
        remarks += feelings(in: situation, clock: clock)
        if let askedWhy = situation.askedWhy { remarks.append(answer(to: askedWhy)) }
        return remarks.map { PromptNote.marked($0) + "\n" }.joined()
    }

    /// The new messages within `room`: whole if they fit, else each cut, and the oldest left out if even that is
    /// too much.
    func newWords(of situation: PromptSituation, writer: MessageWriter, room: Int) -> NewWords {
        let whole = newLines(of: situation, writer: writer, limit: limits.newMessage)
        guard cost(of: whole) > room else { return joined(whole[...], omitted: 0) }
        let share = max(Self.leastRoom / 3, room / situation.newMessages.count - Self.remarkRoom)
        let lines = newLines(of: situation, writer: writer, limit: min(limits.newMessage, share))
        return newest(of: lines, room: room, writer: writer)
    }

    private func newLines(of situation: PromptSituation, writer: MessageWriter, limit: Int) -> [MessageWriter.Line] {
        // The remark on the present tells the first message's time, unless it has been waiting.
        var previous = situation.now.addingTimeInterval(-MessageWriter.silence)
        let isNumbered = situation.newMessages.count > 1
        var pictures = 0
        return situation.newMessages.enumerated().map { index, message in
            let earlier = previous
            previous = message.date
            let isWaiting = message.date < earlier
            if situation.pictures[index] != nil { pictures += 1 }
            var line = writer.line(
                message, limit: limit, attached: situation.pictures[index] == nil ? nil : pictures)
            let number = isNumbered ? PromptNote.marked(String(index + 1)) + " " : ""
            line.text = writer.stamp(message.date, after: isWaiting ? nil : earlier) + number + line.text
            return line
        }
    }

    private func newest(of lines: [MessageWriter.Line], room: Int, writer: MessageWriter) -> NewWords {
        var used = cost(of: lines.suffix(1))
        var first = lines.count - 1
        while first > 0, used + cost(of: [lines[first - 1]]) <= room - Self.remarkRoom {
            first -= 1
            used += cost(of: [lines[first]])
        }
        var words = joined(lines[first...], omitted: first)
        guard first > 0 else { return words }
        let missing = lines[..<first].reduce(0) { $0 + $1.text.unicodeScalars.count }
        words.text = writer.omission(characters: missing) + "\n" + words.text
        return words
    }

    private func joined(_ lines: ArraySlice<MessageWriter.Line>, omitted: Int) -> NewWords {
        NewWords(
            text: lines.map(\.text).joined(separator: "\n"), shortened: lines.count(where: \.isShortened),
            omitted: omitted)
    }

    private func cost(of lines: some Sequence<MessageWriter.Line>) -> Int {
        lines.reduce(0) { $0 + estimator.tokens(in: $1.text) + 1 }
    }
}
