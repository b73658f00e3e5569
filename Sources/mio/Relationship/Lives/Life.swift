import Domain
import Foundation

/// A life that can be played: who says what at which moment.
struct Life: Equatable, Sendable {
    /// What one says and the other answers.
    struct Turn: Equatable, Sendable {
        /// The messages, in order.
        let messages: [HistoryMessage]
        /// When its last one is said.
        let date: Date
    }

    /// One day of it.
    struct Day: Equatable, Sendable {
        /// Which day.
        let day: CalendarDay
        /// What is said on it, in order.
        let turns: [Turn]
    }

    /// A part of it in which days are alike.
    struct Phase: Equatable, Sendable {
        /// What reports call it.
        let name: String
        /// Its first day, counted from 0.
        let day: Int
    }

    /// What reports call it.
    let name: String
    /// What happens in it, in a sentence.
    let about: String
    /// The language in which they talk.
    let language: Language
    /// The persona.
    let preset: PresetName
    /// What the person is called.
    let person: String
    /// Where the person's clock stands.
    let timeZone: TimeZone
    /// Its days; a day on which nobody writes has no turns.
    let days: [Day]
    /// Where its phases begin.
    let phases: [Phase]

    /// How many messages of both sides it has.
    var messages: Int { days.reduce(0) { $0 + $1.turns.reduce(0) { $0 + $1.messages.count } } }
}

// MARK: - Planning

extension Life {
    /// The life that `script` tells, in which `words` are said.
    init(_ script: LifeScript, saying words: LifeWords, in language: Language) {
        name = script.name
        about = script.about
        self.language = language
        preset = script.preset
        person = script.person
        timeZone = script.timeZone
        var plan = LifePlan(script, words)
        var days: [Day] = []
        var phases: [Phase] = []
        for phase in script.phases {
            phases.append(Phase(name: phase.name, day: days.count))
            days += plan.days(of: phase, from: script.begin.advanced(by: days.count))
        }
        self.days = days
        self.phases = phases
    }
}
