import Domain
import Foundation
import Testing

private typealias Fixtures = EvolutionFixtures

private let tones: [(valence: Double, energy: Double, tone: Mood.Tone?)] = [
    (valence: 0.35, energy: 0.5, tone: .bright), (0.9, 0.4, .content), (-0.2, 0.5, .irritable), (-0.6, 0.2, .irritable),
    (0, 0.29, .tired), (0, 0.9, nil), (0.15, 0.65, nil), (0.3, 0.5, nil),
]

private let moves: [(signals: [RelationshipSignals.Kind: Double], valence: Double, energy: Double)] = [
    (signals: [:], valence: 0, energy: 0.5), ([.warmth: 1], 0.5, 0.7), ([.humour: 1], 0.3, 0.9),
    ([.repair: 1], 0.2, 0.5), ([.conflict: 1], -0.9, 0.2), ([.depth: 1, .vulnerability: 1], 0, 0.5),
]

@Suite struct MoodTests {
    private let evolution = Fixtures.evolution

    @Test(arguments: [(hours: -5.0, valence: 0.9), (0, 0.9), (6, 0.5), (12, 0.3), (240, 0.1)])
    func `a mood comes to rest within days`(hours: Double, valence: Double) {
        let mood = Mood(valence: 0.9, energy: 0.5, date: Fixtures.begin)
        let temperament = Temperament(valence: 0.1, energy: 0.5)

        let decayed = mood.decayed(at: Fixtures.begin + hours * 3600, to: temperament)

        #expect(abs(decayed.valence - valence) < 1e-9)
        #expect(decayed.energy == 0.5)
    }

    @Test(arguments: tones)
    func `a mood has a word where it shows`(valence: Double, energy: Double, tone: Mood.Tone?) {
        let mood = Mood(valence: valence, energy: energy, date: Fixtures.begin)

        let word = mood.tone(beside: Temperament())

        #expect(word == tone)
    }

    @Test func `what is usual for a persona is no mood`() {
        let temperament = Temperament(valence: 0.5, energy: 0.8)

        let usual = Mood(valence: 0.4, energy: 0.7, date: Fixtures.begin).tone(beside: temperament)
        let unusual = Mood(valence: 0.4, energy: 0.4, date: Fixtures.begin).tone(beside: temperament)

        #expect(usual == nil)
        #expect(unusual == .content)
    }

    @Test(arguments: [0.05, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5], [(energy: 0.3, tone: Mood.Tone.low), (0.8, .irritable)])
    func `a clear quarrel shows with every temperament, and in one word until it is gone`(
        valence: Double, kind: (energy: Double, tone: Mood.Tone)
    ) {
        let temperament = Temperament(valence: valence, energy: kind.energy)
        let evolution = Fixtures.evolution(temperament: temperament)
        let quarrel = Fixtures.talk([.conflict: 0.5], at: Fixtures.begin)

        let mood = evolution.scored(Fixtures.standing(), by: quarrel).standing.mood
        let tones = (0..<24).map { hour in
            mood?.decayed(at: quarrel.facts.end + Double(hour) * 3600, to: temperament).tone(beside: temperament)
        }

        #expect(tones.first == kind.tone)
        #expect(Set(tones.compactMap(\.self)) == [kind.tone])
    }

    @Test func `the cheerful are not bright while something weighs on them`() {
        let temperament = Temperament(valence: 0.6, energy: 0.8)
        let mood = Mood(valence: 0.4, energy: 0.6, date: Fixtures.begin)

        let tone = mood.tone(beside: temperament)

        #expect(tone == nil)
    }

    @Test(arguments: moves)
    func `talk moves the mood, of static relationships too`(
        signals: [RelationshipSignals.Kind: Double], valence: Double, energy: Double
    ) throws {
        let talk = Fixtures.talk(signals, at: Fixtures.begin)

        let moods = RelationshipMode.allCases.map { mode in
            evolution.scored(Fixtures.standing(mode: mode), by: talk).standing.mood
        }

        for mood in moods {
            #expect(abs((mood?.valence ?? 0) - valence) < 1e-9)
            #expect(abs((mood?.energy ?? 0.5) - energy) < 1e-9)
        }
    }

    @Test func `words that were said before move less, except those that hurt`() {
        let kind = Fixtures.talk([.warmth: 1], at: Fixtures.begin, novelty: 0.5, repetitions: 1)
        let unkind = Fixtures.talk([.conflict: 0.5], at: Fixtures.begin, novelty: 0.5, repetitions: 1)

        let moods = [kind, unkind].map { evolution.scored(Fixtures.standing(), by: $0).standing.mood }

        #expect(moods.compactMap { $0.map { ($0.valence * 1000).rounded() } } == [75, -450])
    }

    @Test func `somebody who is back is a joy`() {
        let known = evolution.scored(Fixtures.standing(), by: [Fixtures.talk(at: Fixtures.begin)])

        let back = evolution.scored(known, by: Fixtures.talk(at: Fixtures.day(30))).standing

        #expect(back.mood == Mood(valence: 0.2, energy: 0.7, date: Fixtures.day(30) + 600))
    }

    @Test func `a mood that a wrong clock has dated moves and fades again`() {
        var standing = Fixtures.standing()
        standing.mood = Mood(valence: -1, energy: 0, date: Fixtures.day(365))

        let moved = evolution.scored(standing, by: Fixtures.talk([.warmth: 1], at: Fixtures.begin)).standing.mood

        #expect(moved == Mood(valence: -0.5, energy: 0.2, date: Fixtures.begin + 600))
    }

    @Test func `a mood from the future fades from now on`() {
        var standing = Fixtures.standing()
        standing.mood = Mood(valence: -1, energy: 0, date: Fixtures.day(365))

        let mood = evolution.cooled(standing, at: Fixtures.day(1)).standing.mood

        #expect(mood == Mood(valence: -1, energy: 0, date: Fixtures.day(1)))
    }
}
