import Domain
import Foundation
import Logging
import Ports

/// When somebody may be written to: what they ask for holds for all personas.
extension CommandHandler {
    /// How long a question about a wish can be answered.
    private static let wishLife: TimeInterval = 24 * 3600

    private var now: Date { services.timekeeper.now() }

    private func contactReplies(_ replies: CommandReplies) -> ContactReplies {
        ContactReplies(
            replies.persona, for: request.account, personas: services.personas, guess: crew.live.current.timeZone)
    }

    /// The quiet hours, set by `argument` or told where there is none.
    func quiet(_ argument: String, with replies: CommandReplies) async throws(StoreError) -> Bool {
        let words = contactReplies(replies)
        var own = try await ownPreferences()
        guard !argument.isEmpty else {
            return try await tell(own, \.quiet, words) { words.quiet($0, isNew: false, at: now) }
        }
        guard let quiet = QuietHours.read(argument) else { return await say(words.text(.quietUnclear)) }
        own.quiet = quiet
        return try await keep(own, \.quiet, words) { words.quiet($0, isNew: true, at: now) }
    }

    /// The time zone, set by `argument` or told where there is none.
    func timeZone(_ argument: String, with replies: CommandReplies) async throws(StoreError) -> Bool {
        let words = contactReplies(replies)
        var own = try await ownPreferences()
        guard !argument.isEmpty else {
            return try await tell(own, \.timeZone, words) { words.zone($0, isNew: false, at: now) }
        }
        guard let zone = ZoneRequest.read(argument, cities: services.personas.cities) else {
            return await say(words.text(.zoneUnclear))
        }
        own.timeZone = zone
        return try await keep(own, \.timeZone, words) { words.zone($0, isNew: true, at: now) }
    }

    /// A pause as long as `argument` says, or until it is ended.
    func pause(_ argument: String, with replies: CommandReplies) async throws(StoreError) -> Bool {
        let words = contactReplies(replies)
        guard let pause = PauseRequest.read(argument) else { return await say(words.text(.pauseUnclear)) }
        var own = try await ownPreferences()
        own.pausedUntil = pause.end(from: now, in: words.zone(of: try await sharedPreferences()))
        return try await keep(own, \.pausedUntil, words) { words.pause($0) }
    }

    /// Ends a pause; one that was asked for with a linked account goes on.
    func resume(with replies: CommandReplies) async throws(StoreError) -> Bool {
        let words = contactReplies(replies)
        guard try await sharedPreferences().isPaused(at: now) else { return await say(words.text(.resumeNothing)) }
        var own = try await ownPreferences()
        own.pausedUntil = nil
        return try await keep(own, \.pausedUntil, words) { shared in
            shared.isPaused(at: now) ? words.pause(shared) : words.text(.resumed)
        }
    }

    /// Keeps a wish that was meant, or leaves everything as it is.
    ///
    /// What was said counts from when it was asked about, so a second press changes nothing; a press long after does
    /// nothing at all.
    func take(
        _ wish: ContactWish, asked: Date, isMeant: Bool, _ query: IncomingEvent.CallbackQuery,
        with replies: CommandReplies
    ) async throws(StoreError) -> Bool {
        let words = contactReplies(replies)
        guard abs(now.timeIntervalSince(asked)) < Self.wishLife else {
            return await note(words.text(.buttonExpired), to: query)
        }
        let old = try await ownPreferences()
        let wished = wish.preferences(after: old, at: asked)
        guard isMeant, let wished else {
            await note(nil, to: query)
            return await replace(query, with: words.text(wished == nil ? .wishKept : .wishLeft))
        }
        guard try await services.outreach.keep(wished, of: request.account.id, at: now) else {
            return await note(words.text(.buttonExpired), to: query)
        }
        let shared = try await sharedPreferences()
        await note(nil, to: query)
        return await replace(query, with: words.outcome(of: wish, shared, at: now))
    }
}

// MARK: - Keeping

extension CommandHandler {
    private typealias Part<Value: Equatable> = KeyPath<ContactPreferences, Value>

    /// What was said with this account.
    private func ownPreferences() async throws(StoreError) -> ContactPreferences {
        try await services.outreach.preferences(of: request.account.id)
    }

    /// What holds, by what was said with all accounts that are linked to it.
    private func sharedPreferences() async throws(StoreError) -> ContactPreferences {
        try await services.links.sharedPreferences(of: request.account.id, at: now)
    }

    /// Keeps what was said with this account, and says what holds now. Nobody writes first to somebody unknown, so there is
    /// nothing to keep of them.
    private func keep<Value: Equatable>(
        _ own: ContactPreferences, _ part: Part<Value>, _ words: ContactReplies,
        answer: (ContactPreferences) -> String
    ) async throws(StoreError) -> Bool {
        guard try await services.outreach.keep(own, of: request.account.id, at: now) else {
            return await say(words.text(.contactUnmet))
        }
        return try await tell(own, part, words, answer: answer)
    }

    /// Says what holds, and where it comes from if that is not what was said with this account alone.
    private func tell<Value: Equatable>(
        _ own: ContactPreferences, _ part: Part<Value>, _ words: ContactReplies,
        answer: (ContactPreferences) -> String
    ) async throws(StoreError) -> Bool {
        let shared = try await sharedPreferences()
        let isOwn = shared[keyPath: part] == own[keyPath: part]
        return await say(isOwn ? answer(shared) : answer(shared) + "\n\n" + words.text(.contactLinked))
    }
}

extension ContactPreferences {
    fileprivate func isPaused(at now: Date) -> Bool { pausedUntil.map { $0 > now } ?? false }
}
