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
        var preferences = try await services.outreach.preferences(of: request.account.id)
        guard !argument.isEmpty else { return await say(words.quiet(preferences, isNew: false, at: now)) }
        guard let quiet = QuietHours.read(argument) else { return await say(words.text(.quietUnclear)) }
        preferences.quiet = quiet
        return try await keep(preferences, words) { words.quiet(preferences, isNew: true, at: now) }
    }

    /// The time zone, set by `argument` or told where there is none.
    func timeZone(_ argument: String, with replies: CommandReplies) async throws(StoreError) -> Bool {
        let words = contactReplies(replies)
        var preferences = try await services.outreach.preferences(of: request.account.id)
        guard !argument.isEmpty else { return await say(words.zone(preferences, isNew: false, at: now)) }
        guard let zone = ZoneRequest.read(argument, cities: services.personas.cities) else {
            return await say(words.text(.zoneUnclear))
        }
        preferences.timeZone = zone
        return try await keep(preferences, words) { words.zone(preferences, isNew: true, at: now) }
    }

    /// A pause as long as `argument` says, or until it is ended.
    func pause(_ argument: String, with replies: CommandReplies) async throws(StoreError) -> Bool {
        let words = contactReplies(replies)
        guard let pause = PauseRequest.read(argument) else { return await say(words.text(.pauseUnclear)) }
        var preferences = try await services.outreach.preferences(of: request.account.id)
        preferences.pausedUntil = pause.end(from: now, in: words.zone(of: preferences))
        return try await keep(preferences, words) { words.pause(preferences) }
    }

    /// Ends a pause.
    func resume(with replies: CommandReplies) async throws(StoreError) -> Bool {
        let words = contactReplies(replies)
        var preferences = try await services.outreach.preferences(of: request.account.id)
        guard let end = preferences.pausedUntil, end > now else { return await say(words.text(.resumeNothing)) }
        preferences.pausedUntil = nil
        return try await keep(preferences, words) { words.text(.resumed) }
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
        let old = try await services.outreach.preferences(of: request.account.id)
        let wished = wish.preferences(after: old, at: asked)
        guard isMeant, let wished else {
            await note(nil, to: query)
            return await replace(query, with: words.text(wished == nil ? .wishKept : .wishLeft))
        }
        guard try await services.outreach.keep(wished, of: request.account.id, at: now) else {
            return await note(words.text(.buttonExpired), to: query)
        }
        await note(nil, to: query)
        return await replace(query, with: words.outcome(of: wish, wished, at: now))
    }
}

// MARK: - Keeping

extension CommandHandler {
    /// Keeps preferences and says so. Nobody writes first to somebody unknown, so there is nothing to keep of them.
    private func keep(
        _ preferences: ContactPreferences, _ words: ContactReplies, answer: () -> String
    ) async throws(StoreError) -> Bool {
        guard try await services.outreach.keep(preferences, of: request.account.id, at: now) else {
            return await say(words.text(.contactUnmet))
        }
        return await say(answer())
    }
}
