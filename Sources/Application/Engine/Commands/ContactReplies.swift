import Domain
import Foundation
import Ports

/// The program's words on when somebody may be written to.
struct ContactReplies: Sendable {
    private let persona: Persona
    private let language: Language
    private let texts: CommonTexts
    private let cities: CityZones
    /// The zone that holds while nobody knows the person's own.
    private let guess: TimeZone

    /// Words for `account` about `persona`.
    init(_ persona: Persona, for account: Account, personas: any PersonaSource, guess: TimeZone) {
        self.persona = persona
        language = personas.language(for: account, otherwise: persona)
        texts = personas.texts(for: account, otherwise: persona)
        cities = personas.cities
        self.guess = guess
    }

    /// What `preferences` say of quiet hours; `isNew` when they have just been set.
    ///
    /// Hours go by a clock, so it is told where that is only guessed.
    func quiet(_ preferences: ContactPreferences, isNew: Bool, at now: Date) -> String {
        switch preferences.quiet {
        case .unset: told(.quietNowUnset, .night, preferences, at: now)
        case .off: text(isNew ? .quietOff : .quietNowOff)
        case .hours(let hours): told(isNew ? .quietSet : .quietNow, hours, preferences, at: now)
        }
    }

    /// Where the person lives, as far as anybody knows; `isNew` when they have just said so.
    func zone(_ preferences: ContactPreferences, isNew: Bool, at now: Date) -> String {
        text(preferences.timeZone == nil ? .zoneGuessed : isNew ? .zoneSet : .zoneNow, clock(preferences, at: now))
    }

    /// Until when nobody writes first.
    func pause(_ preferences: ContactPreferences) -> String {
        end(of: preferences).map { text(.pausedUntil, ["until": $0]) } ?? text(.pausedOpen)
    }

    /// What `wish` has made of the preferences.
    func outcome(of wish: ContactWish, _ preferences: ContactPreferences, at now: Date) -> String {
        switch wish {
        case .quiet: quiet(preferences, isNew: true, at: now)
        case .pause, .stop: pause(preferences)
        case .zone: zone(preferences, isNew: true, at: now)
        }
    }

    /// Asks whether `wish` is meant, of which `preferences` would come.
    func question(about wish: ContactWish, leadingTo preferences: ContactPreferences, at now: Date) -> String {
        switch wish {
        case .quiet(let wished):
            question(about: wished, joined: preferences.quiet.hours ?? wished)
        case .pause, .stop: end(of: preferences).map { text(.wishPause, ["until": $0]) } ?? text(.wishStop)
        case .zone: text(.wishZone, clock(preferences, at: now))
        }
    }

    /// Hours that came of the wished and of those that held before are more than what was said.
    private func question(about wished: QuietHours, joined hours: QuietHours) -> String {
        text(hours == wished ? .wishQuiet : .wishQuietJoined, ["hours": texts.name(of: hours)])
    }

    /// A text that needs nothing but these.
    func text(_ text: CommandText, _ values: [String: String] = [:]) -> String {
        texts.command(text, values.merging(["name": persona.displayName]) { value, _ in value })
    }
}

// MARK: - Clocks

extension ContactReplies {
    /// The zone by which everything goes.
    func zone(of preferences: ContactPreferences) -> TimeZone { preferences.timeZone ?? guess }

    /// Hours, with a line more where the zone is only guessed.
    private func told(
        _ text: CommandText, _ hours: QuietHours, _ preferences: ContactPreferences, at now: Date
    ) -> String {
        let clock = clock(preferences, at: now)
        let told = self.text(text, clock.merging(["hours": texts.name(of: hours)]) { value, _ in value })
        return preferences.timeZone == nil ? told + "\n\n" + self.text(.zoneGuessed, clock) : told
    }

    private func clock(_ preferences: ContactPreferences, at now: Date) -> [String: String] {
        let zone = zone(of: preferences)
        return [
            "zone": texts.name(of: zone, at: now, in: language, cities: cities),
            "time": texts.clockTime(at: now, in: zone),
        ]
    }

    /// When a pause ends; `nil` for one that lasts until they say otherwise.
    private func end(of preferences: ContactPreferences) -> String? {
        guard let end = preferences.pausedUntil, end < .distantFuture else { return nil }
        return texts.moment(end, in: zone(of: preferences))
    }
}

extension ContactPreferences.Quiet {
    /// The hours that were chosen, if any were.
    fileprivate var hours: QuietHours? {
        if case .hours(let hours) = self { hours } else { nil }
    }
}
