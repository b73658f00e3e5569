import Foundation

/// What is known of the person and of earlier days, as remarks.
extension PromptComposer {
    /// The summaries that a prompt shows.
    struct Told {
        /// Each as a remark on a line of its own, with its tokens, oldest first.
        var remarks: [(summary: Summary, text: String, tokens: Int)] = []
        /// How many found no room.
        var omitted = 0

        var text: String { remarks.map(\.text).joined() }
        var tokens: Int { remarks.reduce(0) { $0 + $1.tokens } }

        /// Without those of days whose words are shown themselves, from `day` on; of that one words may be missing.
        func beside(_ day: CalendarDay?, isWhole: Bool) -> Told {
            guard let day else { return self }
            let kept = remarks.filter { $0.summary.firstDay < day || ($0.summary.firstDay == day && !isWhole) }
            return Told(remarks: kept, omitted: omitted)
        }
    }

    /// The newest summaries that have room.
    func summaries(of situation: PromptSituation, room: Int) -> Told {
        var told = Told()
        var left = room
        for summary in situation.summaries.reversed() {
            let remark = remark(on: summary)
            let tokens = estimator.tokens(in: remark)
            guard tokens <= left, told.omitted == 0 else {
                told.omitted += 1
                continue
            }
            left -= tokens
            told.remarks.insert((summary, remark, tokens), at: 0)
        }
        return told
    }

    /// What the person said about themselves, each on a line of its own, and what to call them.
    func profileRemarks(_ situation: PromptSituation) -> String {
        let profile = situation.profile
        let kind = profile.kind.map { PhraseTemplate(commands[CommandText($0)] ?? "").filled() }
        let remarks: [(CommonTexts.Phrase, String?)] = [
            (.profileKind, kind), (.profileName, profile.name), (.profileNickname, profile.nickname),
            (.profileAbout, profile.about),
        ]
        let told = remarks.map { phrase, value in
            guard let value, !value.isEmpty else { return "" }
            return PromptNote.marked(
                phrases.filled(phrase, ["value": shortened(PromptNote.oneLine(value), to: Self.profileLimit)])) + "\n"
        }.joined()
        return told + nicknameRemark(in: situation)
    }

    /// What the persona may call the person by itself: nothing once they said it, nor where others listen, nor while it
    /// has just been left.
    private func nicknameRemark(in situation: PromptSituation) -> String {
        guard !situation.isGroup, situation.shift?.cause != .apart, situation.profile.nickname ?? "" == "",
            !nicknames.isEmpty
        else { return "" }
        let names = nicknames.joined(separator: " / ")
        return PromptNote.marked(phrases.filled(.nicknames, ["names": names])) + "\n"
    }

    /// The most tokens of one thing that the person said about themselves.
    private static let profileLimit = 260

    /// The beginning of a text within `limit` tokens, with a sign that there is more.
    func shortened(_ text: String, to limit: Int) -> String {
        guard estimator.tokens(in: text) > limit else { return text }
        let sign = "…"
        return String(estimator.beginning(of: text, tokens: limit - estimator.tokens(in: sign))) + sign
    }

    private func remark(on summary: Summary) -> String {
        let phrase: CommonTexts.Phrase = summary.span == .day ? .summaryDay : .summaryWeek
        let words = phrases.filled(
            phrase, ["date": summary.firstDay.description, "text": PromptNote.oneLine(summary.text)])
        return PromptNote.marked(words) + "\n"
    }
}
