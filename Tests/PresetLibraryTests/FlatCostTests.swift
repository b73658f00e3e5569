import Domain
import Foundation
import PresetLibrary
import TestSupport
import Testing

struct FlatCostTests {
    /// The prompts of turns as a worker makes them, of whose history it reads the newest 200 messages.
    private static func tokens(of turns: Range<Int>, persona: Persona, seed: UInt64) -> [Int] {
        var random = SplitMix(seed: seed)
        let composer = PromptComposer(persona: persona, stage: .goodFriends)
        var history: [HistoryMessage] = []
        var sizes: [Int] = []
        var now = Date(timeIntervalSince1970: 1_788_350_400)
        let filler = persona.language == .chinese ? "今天路上又堵了半小时，" : "traffic was bad again, "
        let week = Summary(
            span: .week, firstDay: CalendarDay(of: now, in: .gmt), text: String(repeating: filler, count: 18))
        for turn in 0..<turns.upperBound {
            now += Double.random(in: 30...7200, using: &random)
            let new = HistoryMessage(
                speaker: .person(name: "Kim"),
                content: .text(String(repeating: filler, count: Int.random(in: 1...4, using: &random))), date: now)
            if turns.contains(turn) {
                let shown = Array(history.suffix(200))
                // A year of weeks has long filled its room when a hundred turns have a few days.
                let summaries = Array(repeating: week, count: min(24, 2 + turn / 60))
                sizes.append(
                    composer.compose(
                        PromptSituation(
                            history: shown, hasOlderHistory: shown.count >= 200, newMessages: [new], now: now,
                            timeZone: .gmt, summaries: summaries)
                    ).tokens)
            }
            let reply = String(repeating: filler, count: Int.random(in: 1...3, using: &random))
            history += [new, HistoryMessage(speaker: .persona, content: .text(reply), date: now + 20)]
            if history.count > 800 { history.removeFirst(400) }
        }
        return sizes
    }

    @Test(arguments: ["keke", "june"], [1, 2, 3] as [UInt64])
    func `turn ten thousand costs what turn one hundred did`(name: String, seed: UInt64) throws {
        let persona = try #require(
            try PresetLibrary(directory: PresetFolder.original).persona(PresetName(rawValue: name)))

        let early = Self.tokens(of: 100..<150, persona: persona, seed: seed)
        let late = Self.tokens(of: 10_000..<10_050, persona: persona, seed: seed)

        let ratio = Double(late.reduce(0, +)) / Double(early.reduce(0, +))
        #expect((0.9...1.1).contains(ratio), "\(ratio)")
        #expect(late.allSatisfy { $0 <= 5000 })
    }
}
