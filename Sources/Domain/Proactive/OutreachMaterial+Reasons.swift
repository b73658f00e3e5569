import Foundation

/// The reasons that are in it.
extension OutreachMaterial {
    /// So many days later nobody asks any more how it went.
    private static let planPatience = 3
    /// So many days later a promise is no more than a memory. No longer than topics are looked back upon.
    private static let promisePatience = 7
    /// So long after words of despair nobody plays.
    private static let despairLength = 86_400.0
    /// How long ago a talk may have ended that is taken up: somebody may still be busy before, and has forgotten after.
    private static let threadAge = (3 * 3600.0)...(3 * 86_400.0)
    /// The most characters of a topic.
    static let topicLimit = 120

    /// Every reason of a kind, the best first.
    func candidates(for kind: OutreachReason.Kind) -> [OutreachCandidateReason] {
        if [.thread, .memory, .mood, .missing].contains(kind), isDespairing { return [] }
        return switch kind {
        case .plan: plans
        case .promise: promises.map { OutreachCandidateReason(reason(.promise, from: $0)) }
        case .thread: thread.map { [OutreachCandidateReason(OutreachReason(.thread, topic: $0))] } ?? []
        case .memory: recollections
        case .mood: feels ? [OutreachCandidateReason(OutreachReason(.mood), from: .goodFriends)] : []
        case .missing: [OutreachCandidateReason(OutreachReason(.missing))]
        }
    }

    /// Whether the persona is in a mood of its own.
    private var feels: Bool { mood?.tone(beside: temperament) != nil }

    private var today: CalendarDay { CalendarDay(of: now, in: timeZone) }

    private func reason(_ kind: OutreachReason.Kind, from memory: Memory) -> OutreachReason {
        OutreachReason(
            kind, topic: String(memory.text.prefix(Self.topicLimit)), sources: [memory.id],
            day: kind == .plan ? memory.day : nil)
    }

    /// The memories that hold and are wanted, in an order that never changes, without those that touch something the
    /// person does not want.
    private func open(where isWanted: (Memory) -> Bool) -> [Memory] {
        let wanted = memories.filter { $0.isOpen && isWanted($0) }.sorted { $0.id < $1.id }
        return wanted.filter { isWelcome($0.text) }
    }

    /// Whether words touch nothing that the person does not want.
    private func isWelcome(_ words: String) -> Bool {
        if unwelcome.isEmpty { return true }
        let found = Set(SearchTerms.terms(in: words))
        return !unwelcome.contains { $0.weight(among: found) >= OutreachTopic.touching }
    }

    /// Whether the person has just spoken of not wanting to live.
    private var isDespairing: Bool {
        history.contains { message in
            message.speaker != .persona && now.timeIntervalSince(message.date) < Self.despairLength
                && OutreachCue.despairs(message.ownPassages.joined(separator: "\n"))
        }
    }

    /// When a promise was given that can still be kept: of late, but not today. What was said later is still in both ears.
    private var promisedSpan: Range<Date> {
        today.advanced(by: -Self.promisePatience).start(in: timeZone)..<today.start(in: timeZone)
    }
}

// MARK: - Plans and promises

extension OutreachMaterial {
    /// Plans whose day has come or has just passed, and of which nobody has spoken since; the latest day first.
    private var plans: [OutreachCandidateReason] {
        let due = open { memory in
            guard memory.kind == .plan, let day = memory.day else { return false }
            return isDue(day) && !isTold(memory, of: day)
        }
        let sorted = due.sorted { one, other in
            guard let day = one.day, let next = other.day, day != next else { return one.importance > other.importance }
            return day > next
        }
        return sorted.map { candidate(.plan, from: $0) }
    }

    /// From noon of its day on, for nobody knows the hour.
    private func isDue(_ day: CalendarDay) -> Bool {
        day <= today && day >= today.advanced(by: -Self.planPatience) && (day < today || now >= hour(12, of: day))
    }

    /// Whether somebody has spoken of it when it may have been over, or the person has told that it is.
    private func isTold(_ plan: Memory, of day: CalendarDay) -> Bool {
        let (start, late) = (day.start(in: timeZone), hour(day == today ? 12 : 18, of: day))
        let topic = OutreachTopic(plan.text)
        return history.contains { message in
            guard message.date >= start, let words = message.searchedWords else { return false }
            let weight = topic.weight(among: Set(SearchTerms.terms(in: words)))
            if message.date >= late, weight >= OutreachTopic.naming || plan.isRepeated(in: words) { return true }
            return weight >= OutreachTopic.touching && message.speaker != .persona && OutreachCue.concludes(words)
        }
    }

    private func hour(_ hour: Int, of day: CalendarDay) -> Date {
        day.start(in: timeZone).addingTimeInterval(Double(hour - CalendarDay.firstHour) * 3600)
    }

    /// What the two promised of late and have not come back to on a later day, the newest first.
    private var promises: [Memory] {
        let span = promisedSpan
        return open { memory in
            span.contains(memory.said) && isPromise(memory) && !MemorySimilarity.isDenying(memory.text)
                && !isSpokenOf(memory)
        }.sorted { $1.said < $0.said }
    }

    private func isPromise(_ memory: Memory) -> Bool {
        memory.kind == .shared && OutreachCue.promises(memory.text)
    }

    private func isSpokenOf(_ promise: Memory) -> Bool {
        let nextDay = CalendarDay(of: promise.said, in: timeZone).advanced(by: 1).start(in: timeZone)
        return history.contains { message in
            message.date >= nextDay && message.searchedWords.map { promise.isRepeated(in: $0) } ?? false
        }
    }
}

// MARK: - What was talked about, and what is known

extension OutreachMaterial {
    /// What was said last, where the talk was left open; `nil` where it was not.
    ///
    /// A line that stood in for the model's, or a sign, is no answer.
    private var thread: String? {
        guard let last = history.last(where: { $0.origin != .fallback && !isOwnSign($0) }), last.origin == .spoken,
            Self.threadAge.contains(now.timeIntervalSince(last.date)), isOpen(last), let words = last.content.words,
            CommandLine(words) == nil, !SensitiveText.isSensitive(words), isWelcome(words)
        else { return nil }
        return String(PromptNote.oneLine(words).trimmed.prefix(Self.topicLimit))
    }

    private func isOwnSign(_ message: HistoryMessage) -> Bool {
        if case .reaction = message.content { message.speaker == .persona } else { false }
    }

    /// Whether a last message leaves the talk open, and nobody has said goodbye or wants to hear no more.
    private func isOpen(_ last: HistoryMessage) -> Bool {
        let heard = lastHeard
        if OutreachCue.shutsOut(heard) { return false }
        guard last.speaker == .persona else {
            let words = last.ownPassages.joined(separator: "\n")
            return !OutreachCue.closes(words) && (OutreachQuestion.isFound(in: words) || OutreachCue.feels(words))
        }
        guard let words = last.content.words, OutreachQuestion.isFound(in: words) else { return false }
        return !OutreachCue.closes(words) && !OutreachCue.closes(heard)
    }

    /// What the person said when they spoke last, be it in several messages.
    private var lastHeard: String {
        let heard = history.reversed().drop { $0.speaker == .persona }.prefix { $0.speaker != .persona }
        return heard.compactMap(\.content.words).reversed().joined(separator: "\n")
    }

    /// What the persona knows of the person's own life and of what the two share; ailments are nothing for strangers, and
    /// losses for nobody. A promise is none while it can still be kept, nor when it is that something is not done.
    private var recollections: [OutreachCandidateReason] {
        let span = promisedSpan
        return open { memory in
            let isTheirs = memory.kind == .fact && memory.acquaintances.isEmpty && isPleasant(memory.attribute)
            guard isTheirs || memory.kind == .shared, memory.said < span.upperBound, !OutreachCue.isGrave(memory.text)
            else { return false }
            return !isPromise(memory) || !(span.contains(memory.said) || MemorySimilarity.isDenying(memory.text))
        }.map { candidate(.memory, from: $0) }
    }

    private func candidate(_ kind: OutreachReason.Kind, from memory: Memory) -> OutreachCandidateReason {
        OutreachCandidateReason(
            reason(kind, from: memory), from: memory.attribute == .health ? .goodFriends : .justMet)
    }

    private func isPleasant(_ attribute: MemoryAttribute?) -> Bool {
        switch attribute {
        case .likes, .pet, .habit, .job, .health: true
        case .name, .age, .birthday, .home, .hometown, .employer, .school, .partnership, .dislikes, nil: false
        }
    }
}
