import Domain
import Foundation
import TestSupport

/// A person with some personas that may write first, driven as a scheduler drives them.
///
/// Each relationship has a next moment. When it comes, the policy is asked; what is put off waits for its new moment, and
/// what may be written is sent a little later, unless the person writes before.
struct SimulatedPerson {
    /// One persona, as it stands with the person.
    struct Bond {
        let cadence: [Stage: Double]
        let temperament: Temperament
        let stage: Stage
        var standing = OutreachStanding()
        var lastWords: Date?
        /// How many it sent since the person wrote to it, by our own count.
        var unheard = 0
    }

    /// What the person will do.
    enum Deed {
        case say(to: Int, more: Int)
        case pause(until: Date)
        case resume
        case move(TimeZone)
    }

    let habit: AnsweringHabit
    private(set) var preferences: ContactPreferences
    private(set) var bonds: [Bond]
    /// What was sent.
    private(set) var writes: [SimulatedWrite] = []
    /// What should never have happened.
    private(set) var faults: [String] = []
    /// How often the policy was asked.
    private(set) var decisions = 0
    private(set) var now: Date
    private var zone: TimeZone { preferences.timeZone ?? .gmt }
    private var outreach: [Date] = []
    private var lastMessage: Date?
    private var deeds: [(date: Date, deed: Deed)] = []
    private var random: SplitMix
    /// The first that was sent by the clock as it is.
    private var firstWrite = 0

    init(habit: AnsweringHabit, preferences: ContactPreferences, bonds: [Bond], from begin: Date, seed: UInt64) {
        (self.habit, self.preferences, self.bonds, now) = (habit, preferences, bonds, begin)
        random = SplitMix(seed: seed)
        for index in bonds.indices { plan(.say(to: index, more: 3), at: begin + 7 * 86_400 * roll()) }
    }

    /// Plans what the person will do.
    mutating func plan(_ deed: Deed, at date: Date) {
        let place = deeds.firstIndex { $0.date > date } ?? deeds.endIndex
        deeds.insert((date, deed), at: place)
    }

    /// Lets time pass.
    mutating func live(until end: Date) {
        while let next = nextEvent(), next.date < end {
            now = max(now, next.date)
            if let persona = next.persona { think(persona) } else { act(deeds.removeFirst().deed) }
        }
        now = end
    }

    /// The program stands still until `date`; what the person did meanwhile it hears of within a day.
    mutating func stop(until date: Date) {
        now = date
        let late = deeds.filter { $0.date < date }
        deeds.removeAll { $0.date < date }
        for deed in late { plan(deed.deed, at: date + 60 + 86_000 * roll()) }
    }

    /// The clock is set by so many seconds; people live on.
    mutating func setClock(by seconds: TimeInterval) {
        now += seconds
        deeds = deeds.map { ($0.date + seconds, $0.deed) }
        firstWrite = writes.count
    }

    /// The earliest of what the person will do and what personas wait for; what lies beyond the horizon is looked at now.
    private func nextEvent() -> (date: Date, persona: Int?)? {
        var next: (date: Date, persona: Int?)? = deeds.first.map { ($0.date, nil) }
        let horizon = now + OutreachPolicy.horizon
        for index in bonds.indices {
            guard let moment = bonds[index].standing.nextAt else { continue }
            let date = moment > horizon ? now : moment
            if let earlier = next, earlier.date <= date { continue }
            next = (date, index)
        }
        return next
    }

    /// A number in `0..<1`.
    private mutating func roll() -> Double { Double(random.next() >> 11) * 0x1p-53 }
}

// MARK: - What personas do

extension SimulatedPerson {
    private mutating func think(_ index: Int) {
        now += 3 * roll()
        decisions += 1
        let situation = situation(of: index)
        switch OutreachPolicy.decision(in: situation, at: now, roll: roll()) {
        case .rest: bonds[index].standing.nextAt = nil
        case .wait(let obstacle, let until):
            if until <= now { faults.append("\(now): \(obstacle) until \(until)") }
            bonds[index].standing.nextAt = until
        case .write: write(index, situation)
        }
    }

    private mutating func write(_ index: Int, _ situation: OutreachSituation) {
        let sent = now + 3 + 147 * roll()
        if let deed = deeds.first, deed.date <= sent {
            // The person was quicker.
            bonds[index].standing.nextAt = sent + 1
            return
        }
        check(sent, by: index)
        let bond = bonds[index]
        let gap = sent.timeIntervalSince(bond.lastWords ?? sent)
        writes.append(SimulatedWrite(persona: index, stage: bond.stage, date: sent, gap: gap))
        bonds[index].unheard += 1
        bonds[index].standing = bond.standing.afterOutreach(
            at: sent, lastWords: bond.lastWords, in: situation, roll: roll())
        bonds[index].lastWords = sent
        outreach = ([sent] + outreach).filter { $0 > sent - 2 * 86_400 }
        lastMessage = sent
        now = sent
        guard let answer = habit.answer(to: sent, in: zone, using: &random) else { return }
        plan(.say(to: index, more: .random(in: 0..<habit.mostMessages, using: &random)), at: answer)
    }

    private mutating func situation(of index: Int) -> OutreachSituation {
        let bond = bonds[index]
        let (valence, energy) = (2 * roll() - 1, 2 * roll() - 0.5)
        let mood = energy < 0 ? nil : Mood(valence: valence, energy: energy, date: now)
        return OutreachSituation(
            standing: bond.standing, cadence: bond.cadence[bond.stage] ?? 1440, mood: mood,
            temperament: bond.temperament, preferences: preferences, timeZone: zone, outreach: outreach,
            lastMessage: lastMessage)
    }
}

// MARK: - What the person does

extension SimulatedPerson {
    private mutating func act(_ deed: Deed) {
        switch deed {
        case .say(let index, let more): say(to: index, more: more)
        case .pause(let end): preferences.pausedUntil = end
        case .resume:
            preferences.pausedUntil = nil
            drawAnew()
        case .move(let zone): preferences.timeZone = zone
        }
    }

    /// What rested for the pause may write again.
    private mutating func drawAnew() {
        for index in bonds.indices where bonds[index].standing.nextAt == nil && bonds[index].lastWords != nil {
            let situation = situation(of: index)
            bonds[index].standing = bonds[index].standing.drawn(at: now, in: situation, roll: roll())
        }
    }

    /// The person writes, and the persona answers at once.
    private mutating func say(to index: Int, more: Int) {
        let bond = bonds[index]
        let situation = situation(of: index)
        bonds[index].standing = bond.standing.afterWords(
            at: now, lastWords: bond.lastWords, in: situation, roll: roll())
        bonds[index].unheard = 0
        let answered = now + 2 + 8 * roll()
        bonds[index].lastWords = answered
        lastMessage = answered
        now = answered
        if more > 0 {
            plan(.say(to: index, more: more - 1), at: now + 5 + 295 * roll())
        } else if habit.daysBetweenTalks.isFinite, !isAboutToSpeak(to: index) {
            let days = 0.05 + (habit.daysBetweenTalks - 0.05) * roll()
            plan(.say(to: index, more: .random(in: 0..<habit.mostMessages, using: &random)), at: now + days * 86_400)
        }
    }

    private func isAboutToSpeak(to index: Int) -> Bool {
        deeds.contains { if case .say(index, _) = $0.deed { true } else { false } }
    }
}

// MARK: - What must hold

extension SimulatedPerson {
    private mutating func check(_ sent: Date, by index: Int) {
        for moment in [now, sent] where isQuiet(moment) { faults.append("\(moment): in quiet hours") }
        if bonds[index].unheard >= 3 { faults.append("\(sent): a fourth that was not answered") }
        if let pause = preferences.pausedUntil, pause > sent { faults.append("\(sent): within a pause") }
        if let lastMessage, lastMessage <= sent, sent.timeIntervalSince(lastMessage) < 15 * 60 {
            faults.append("\(sent): in a talk of \(lastMessage)")
        }
        let recent = writes[firstWrite...].suffix(6)
        if let last = recent.last, sent.timeIntervalSince(last.date) < 30 * 60 {
            faults.append("\(sent): soon after \(last.date)")
        }
        let today = day(of: sent)
        if recent.count(where: { day(of: $0.date) == today }) >= 5 { faults.append("\(sent): the sixth of a day") }
    }

    /// By the clock on the wall, in another way than the policy's.
    private func isQuiet(_ moment: Date) -> Bool {
        let minute = Int(wall(moment) / 60) % 1440
        switch preferences.quiet {
        case .off: return false
        case .unset: return minute >= 23 * 60 || minute < 8 * 60
        case .hours(let hours) where hours.begin < hours.end: return minute >= hours.begin && minute < hours.end
        case .hours(let hours): return minute >= hours.begin || minute < hours.end
        }
    }

    private func day(of moment: Date) -> Int { Int((wall(moment) - 4 * 3600) / 86_400) }

    private func wall(_ moment: Date) -> Double {
        moment.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment))
    }
}
