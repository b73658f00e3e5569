/// Writes messages as somebody reads them who is neither of the two.
struct TranscriptWriter {
    let personaName: String
    let phrases: Phrasebook
    let clock: LocalClock
    let estimator: TokenEstimator
    private let writer: MessageWriter

    init(personaName: String, phrases: Phrasebook, clock: LocalClock, estimator: TokenEstimator = TokenEstimator()) {
        self.personaName = personaName
        self.phrases = phrases
        self.clock = clock
        self.estimator = estimator
        writer = MessageWriter(phrases: phrases, clock: clock, estimator: estimator, isGroup: false)
    }

    /// The message as a line with its number; its words are cut to `limit` tokens.
    ///
    /// Its further lines are indented, so that none of them passes for another number or a heading.
    func line(_ message: HistoryMessage, number: Int, limit: Int) -> String {
        phrases.filled(
            .numberedLine,
            [
                "n": String(number), "time": clock.moment(message.date), "name": name(of: message.speaker),
                "text": PromptNote.indented(words(of: message, limit: limit)),
            ])
    }

    /// Who goes by the persona's name would put words into its mouth.
    private func name(of speaker: HistoryMessage.Speaker) -> String {
        guard case .person(let displayName) = speaker else { return personaName }
        let name = SpeakerName(displayName).text
        let isTaken = name.lowercased() == personaName.lowercased()
        return displayName.isEmpty || isTaken ? phrases.filled(.narratorPerson) : name
    }

    private func words(of message: HistoryMessage, limit: Int) -> String {
        switch (message.speaker, message.content) {
        case (.person, _): writer.line(message, limit: limit).text
        case (.persona, .reaction(let emoji)): PromptNote.marked(phrases.filled(.reacted, ["emoji": emoji]))
        // It may have been talked into repeating our brackets.
        case (.persona, _): PromptNote.defused(writer.line(message, limit: limit).text)
        }
    }
}
