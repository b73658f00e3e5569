import Foundation

/// What the persona remembers, as remarks.
extension PromptComposer {
    /// What came to mind and has room.
    struct Recalled {
        /// Each as a remark on a line of its own.
        var text = ""
        /// Its estimated tokens.
        var tokens = 0
        /// What it is made of.
        var lines: [ComposedPrompt.RecalledLine] = []
    }

    /// The most tokens of one thing that is remembered.
    private static let lineLimit = 120

    /// What is always in mind about the person, in the order in which it was told.
    ///
    /// Where there is too much, boundaries come before the rest and the newest before the older.
    func essentialRemarks(_ situation: PromptSituation) -> String {
        let (boundaries, others) = situation.essentials.reversed().reduce(into: ([Memory](), [Memory]())) {
            if $1.kind == .boundary { $0.0.append($1) } else { $0.1.append($1) }
        }
        var room = limits.essentials
        let kept = (boundaries + others).prefix { memory in
            room -= estimator.tokens(in: remark(on: memory, situation))
            return room >= 0
        }
        return kept.sorted { $0.id < $1.id }.map { remark(on: $0, situation) }.joined()
    }

    /// The room that is kept for what comes to mind.
    ///
    /// It is the same from turn to turn once there is anything to remember, so that the history's beginning stays put.
    func recollectionRoom(of situation: PromptSituation) -> Int {
        situation.hasOlderHistory || situation.remembers ? limits.recollection : 0
    }

    /// What comes to mind, as far as it has room and is not before the persona's eyes anyway.
    ///
    /// People who were named come first, then the most fitting; nothing stands there twice.
    func recalled(in situation: PromptSituation, besideWordsSince visible: Date?) -> Recalled {
        let room = recollectionRoom(of: situation)
        var recalled = Recalled()
        var known = Set(situation.essentials.map(\.id))
        for figure in situation.recollection.figures {
            let memories = figure.memories.map(\.id)
            take(
                remark(on: figure), from: memories.first, .about(figure.acquaintance.id), within: room, into: &recalled)
            known.formUnion(memories)
        }
        for line in situation.recollection.lines {
            switch line.content {
            case .memory(let memory):
                guard known.insert(memory.id).inserted,
                    visible.map({ memory.said < $0 }) ?? true || line.reason == .due
                        || line.reason == .boundary
                else { continue }
                take(remark(on: memory, situation), from: memory.id, line.reason, within: room, into: &recalled)
            case .message(let message):
                guard visible.map({ message.date < $0 }) ?? false else { continue }
                take(remark(on: message, situation), from: nil, line.reason, within: room, into: &recalled)
            }
        }
        return recalled
    }

    private func take(
        _ remark: String, from memory: MemoryID?, _ reason: Recollection.Reason, within room: Int,
        into recalled: inout Recalled
    ) {
        let tokens = estimator.tokens(in: remark)
        guard !remark.isEmpty, recalled.tokens + tokens <= room else { return }
        recalled.text += remark
        recalled.tokens += tokens
        recalled.lines.append(.init(memory: memory, reason: reason, tokens: tokens))
    }
}

// MARK: - Remarks

extension PromptComposer {
    private func remark(on memory: Memory, _ situation: PromptSituation) -> String {
        let text = shortened(PromptNote.oneLine(memory.text), to: Self.lineLimit)
        let date = memory.listedDay(in: situation.timeZone).description
        let words =
            switch memory.kind {
            case .boundary: phrases.filled(.boundary, ["text": text])
            case .plan: phrases.filled(.planned, ["date": date, "text": text])
            case .episode: phrases.filled(.rememberedOn, ["date": date, "text": text])
            case .fact, .shared: phrases.filled(.remembered, ["text": text])
            }
        return PromptNote.marked(words) + "\n"
    }

    private func remark(on message: HistoryMessage, _ situation: PromptSituation) -> String {
        guard let words = message.searchedWords else { return "" }
        let phrase: CommonTexts.Phrase = message.speaker == .persona ? .recalledOwnWords : .recalledWords
        let date = CalendarDay(of: message.date, in: situation.timeZone).description
        let text = shortened(PromptNote.oneLine(words), to: Self.lineLimit)
        return PromptNote.marked(phrases.filled(phrase, ["date": date, "text": text])) + "\n"
    }

    private func remark(on figure: Recollection.Figure) -> String {
        let person = figure.acquaintance
        let facts = person.profile.isEmpty ? figure.memories.map(\.text) : [person.profile]
        let known = facts.map { PromptNote.oneLine($0) }.joined(separator: " ")
        guard !known.isEmpty || !person.relation.isEmpty else { return "" }
        let name = SpeakerName(person.name).text
        let text = shortened(known, to: Self.lineLimit)
        let words =
            person.relation.isEmpty
            ? phrases.filled(.acquaintanceBare, ["name": name, "text": text])
            : phrases.filled(
                .acquaintance, ["name": name, "relation": SpeakerName(person.relation).text, "text": text])
        let warning = figure.hasNamesake ? PromptNote.marked(phrases.filled(.namesakes, ["name": name])) + "\n" : ""
        return PromptNote.marked(words) + "\n" + warning
    }
}
