import Domain

@testable import mio

/// Something that must be so in a life.
struct LifeExpectation: Sendable {
    /// In words.
    let what: String
    /// Whether it is.
    let holds: @Sendable (LifeReport) -> Bool

    /// What must be so in each life, by its name.
    static let ofLives: [String: [LifeExpectation]] = [
        "warm": [
            Self("they come closer without a step back") { $0.path == $0.path.sorted() },
            Self("they come to flirting, or further") { ($0.path.last ?? .justMet) >= .flirting },
        ],
        "shy": [
            Self("they become good friends and no more") { $0.path == [.justMet, .goodFriends] },
            Self("they do so late") { ($0.steps.first?.day ?? 0) > 90 },
        ],
        "spammer": [Self("they never leave just_met") { $0.path == [.justMet] }],
        "love-bomber": [
            Self("they come no further than good friends") { ($0.path.max() ?? .partners) <= .goodFriends },
            Self("they stay at just_met for a month") { $0.steps.first.map { $0.day > 30 } ?? true },
        ],
        "ghost": [
            Self("silence leads down to just_met") {
                $0.path.max() ?? .justMet > .goodFriends && $0.path.last == .justMet
            },
            Self("every step down is by silence") { report in
                report.steps.filter { $0.to < $0.from }.allSatisfy { $0.cause == .silence }
            },
        ],
        "quarrel-and-repair": [
            Self("the quarrel costs a stage") { $0.steps.contains { $0.cause == .conflict && $0.to == .justMet } },
            Self("the stage comes back") { $0.path.count > 3 && $0.path[3] == .goodFriends },
            Self("what is lost in days comes back in weeks", isRegainedSlowly),
        ],
        "break-up": [
            Self("they become partners because both say so") { report in
                report.steps.contains { $0.to == .partners && $0.cause == .agreed }
            },
            Self("the end leads to good friends, a stage at a time") {
                $0.path.suffix(3) == [.partners, .flirting, .goodFriends]
            },
            Self("the judge is asked for no step down") { report in
                report.judgements == report.steps.count { $0.to > $0.from } + report.refusals.values.reduce(0, +)
            },
        ],
        "returning": [
            Self("a year of silence leads down to just_met") { $0.path.dropLast().last == .justMet },
            Self("the return is welcome") { ($0.points[.comeback] ?? 0) == 3 },
            Self("they grow close again") { $0.path.last == .goodFriends },
        ],
    ]

    private init(_ what: String, _ holds: @escaping @Sendable (LifeReport) -> Bool) {
        self.what = what
        self.holds = holds
    }

    private static func isRegainedSlowly(_ report: LifeReport) -> Bool {
        guard let begin = report.day(of: "quarrel"), let end = report.day(of: "silence") else { return false }
        let before = report.scores[begin - 1]
        let regained = report.scores[end...].firstIndex { $0 >= before } ?? report.scores.count
        return regained - end > 4 * (end - begin)
    }
}
