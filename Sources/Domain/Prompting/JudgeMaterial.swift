package import Foundation

/// What the judge reads to say whether two have come as close as is proposed.
package struct JudgeMaterial: Sendable {
    /// The step up.
    package let proposal: StageProposal
    /// How many days ago the two met.
    package let daysKnown: Int
    /// On how many of these days they really talked.
    package let daysInContact: Int
    /// How many messages of both sides there were in all.
    package let messages: Int
    /// Their latest talk, oldest first.
    package let talk: [HistoryMessage]

    /// Material of these.
    package init(
        proposal: StageProposal, daysKnown: Int, daysInContact: Int, messages: Int, talk: [HistoryMessage]
    ) {
        self.proposal = proposal
        self.daysKnown = daysKnown
        self.daysInContact = daysInContact
        self.messages = messages
        self.talk = talk
    }
}

// MARK: - Choice

extension JudgeMaterial {
    /// So many of the newest messages are read whatever their day: two or three talks of most people.
    private static let newest = 40
    /// Of so many days before them something is read: who writes a hundred messages in an evening is to be seen on more
    /// than one.
    private static let earlierDays = 6
    /// The last messages of each of these days that are read: how a talk ended tells most of it.
    private static let messagesPerDay = 8

    /// What the judge is to read of `talk`, both oldest first: the newest, and the last messages of each of the last days
    /// before them on which the two talked.
    package static func choice(of talk: [HistoryMessage], in zone: TimeZone) -> [HistoryMessage] {
        let recent = talk.suffix(newest)
        guard let first = recent.first.map({ CalendarDay(of: $0.date, in: zone) }) else { return [] }
        let days = Dictionary(grouping: talk.dropLast(newest)) { CalendarDay(of: $0.date, in: zone) }
        let earlier = days.keys.filter { $0 < first }.sorted().suffix(earlierDays)
        return earlier.flatMap { days[$0]?.suffix(messagesPerDay) ?? [] } + recent
    }
}
