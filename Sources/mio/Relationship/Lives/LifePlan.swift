import Domain
import Foundation

/// Decides who says what when; the same script has the same plan.
struct LifePlan {
    /// The most minutes by which a visit is later than planned.
    private static let delay = 0.0..<45.0

    private let script: LifeScript
    private var random: SplitMix
    private var exchanges: [String: LifeDeck<LifeExchange>] = [:]
    private var words: [String: LifeDeck<String>] = [:]

    /// A plan of `script`, in which `words` are said.
    init(_ script: LifeScript, _ words: LifeWords) {
        self.script = script
        random = SplitMix(state: script.seed)
        // Dictionaries have no order, and chance must always meet them in the same one.
        for (name, pool) in words.pools.sorted(by: { $0.key < $1.key }) {
            exchanges[name] = LifeDeck(pool, using: &random)
        }
        for (slot, choices) in words.words.sorted(by: { $0.key < $1.key }) {
            self.words[slot] = LifeDeck(choices, using: &random)
        }
    }

    /// The days of a phase that begins on `first`.
    mutating func days(of phase: LifePhase, from first: CalendarDay) -> [Life.Day] {
        var visits = 0
        return (0..<phase.days).map { place in
            let day = first.advanced(by: place)
            guard phase.isDayOfTalk(place) else { return Life.Day(day: day, turns: []) }
            let turns = phase.times.flatMap { time in
                defer { visits += 1 }
                return self.turns(of: phase, visit: visits, from: moment(day, time))
            }
            return Life.Day(day: day, turns: turns)
        }
    }

    private mutating func turns(of phase: LifePhase, visit: Int, from begin: Date) -> [Life.Turn] {
        var clock = begin
        let drawn = phase.talk(at: visit).flatMap { talk in
            (0..<talk.count).compactMap { _ in draw(from: talk.pool) }
        }
        return drawn.flatMap(\.turns).map { turn in
            let messages = turn.map { line in
                defer { clock += phase.pace * Double.random(in: 0.5..<1.5, using: &random) }
                return message(line, at: clock)
            }
            return Life.Turn(messages: messages, date: messages.last?.date ?? clock)
        }
    }

    private mutating func draw(from pool: String) -> LifeExchange? {
        guard let exchange = exchanges[pool]?.draw() else { return nil }
        let chosen = exchange.slots.sorted().map { slot in (slot, words[slot]?.draw() ?? "") }
        return exchange.filled(Dictionary(uniqueKeysWithValues: chosen))
    }

    private func message(_ line: LifeLine, at date: Date) -> HistoryMessage {
        // Telegram tells whole seconds.
        HistoryMessage(
            speaker: line.isPersons ? .person(name: script.person) : .persona, content: .text(line.text),
            date: Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down)))
    }

    private mutating func moment(_ day: CalendarDay, _ minutes: Int) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = script.timeZone
        let parts = DateComponents(
            year: day.year, month: day.month, day: day.day, hour: minutes / 60, minute: minutes % 60)
        let moment = calendar.date(from: parts) ?? day.start(in: script.timeZone)
        return moment + 60 * Double.random(in: Self.delay, using: &random)
    }
}
