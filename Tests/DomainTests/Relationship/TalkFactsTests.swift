import Domain
import Foundation
import TestSupport
import Testing

private let start = SignalTalk.start

@Suite struct TalkFactsTests {
    @Test(arguments: [[], ["*hello?", "*are you there?"], ["~❤️", "*hello"]] as [[String]])
    func `there is nothing to tell where the person said nothing`(lines: [String]) {
        let talk = SignalTalk.lines(lines)

        let facts = TalkFacts(of: talk)

        #expect(facts == nil)
    }

    @Test func `a talk has its beginning, its end, and who spoke first`() throws {
        let talk = SignalTalk.lines(["I had a long day", "*poor you", "*tell me", "my boss shouted at me again"])

        let facts = try #require(TalkFacts(of: talk))

        #expect((facts.begin, facts.end) == (start, start + 180))
        #expect(facts.isOpenedByPerson)
        #expect(facts.length == 5.5)
        #expect(facts.share == 11.0 / 15)
        #expect(facts.replyTime == .seconds(60))
        #expect(facts.novelty == 1)
    }

    @Test(
        arguments: [
            (["我好累"], 3.0), (["我好累 today"], 4), (["hi", "I am so tired"], 2.5), (["!😂", "I am so tired"], 4),
            (["❤️❤️"], 0),
            ([">>a long article of somebody else", "look"], 1),
            (["Rick said: \"I love you more than life\"", "ok"], 1),
            ([String(repeating: "word ", count: 2000)], 0),
        ] as [([String], Double)])
    func `length counts the person's own words`(lines: [String], length: Double) throws {
        let talk = SignalTalk.lines(lines + ["*really? tell me more of it"])

        let facts = try #require(TalkFacts(of: talk))

        #expect(facts.length == length)
    }

    @Test(
        arguments: [
            (["a b c"], 1.0), (["a b c", "*d e f"], 0.5), (["❤️", "*d e f"], 0), ([">>a b c", "*d e f"], 0), (["❤️"], 0),
            (["我很好", "*d e f", "*g"], 3.0 / 7),
        ] as [([String], Double)])
    func `a share is that of the words`(lines: [String], share: Double) throws {
        let talk = SignalTalk.lines(lines)

        let facts = try #require(TalkFacts(of: talk))

        #expect(facts.share == share)
    }

    @Test(
        arguments: [
            (["I love you"], 1.0), (Array(repeating: "I love you", count: 100), 0.01),
            (["I love you", "I LOVE YOU!!", "i love you❤️"], 1.0 / 3),
            (["我爱你", "我爱你呀", "今天老板骂我了"], 2.0 / 3), (["my boss shouted", "the cat is ill", "I am afraid of June"], 1),
            (["I love you\nI love you\nI love you\nI love you"], 0.25), (["❤️", "❤️"], 0), (["!😂"], 0),
            ([">>news", ">>news"], 0),
            (["hi", "*hi", "*hi"], 1),
        ] as [([String], Double)])
    func `what is said again is not new`(lines: [String], novelty: Double) throws {
        let talk = SignalTalk.lines(lines)

        let facts = try #require(TalkFacts(of: talk))

        #expect(abs(facts.novelty - novelty) < 1e-9)
    }

    @Test(
        arguments: [
            (["a:0", "*:60", "b:120"], 60.0), (["a:0", "*:60"], nil), (["a:0", "b:5"], nil),
            (["*:0", "*:30", "a:60", "b:61"], 30),
            (["*:0", "a:10", "*:20", "b:120", "*:200", "c:5000"], 100), (["*:0", "a:10", "*:20", "b:120"], 10),
            (["*:0", "a:0", "*:60", "b:60"], 60), (["*:0", "a:1e11"], 31_622_400),
        ] as [([String], Double?)])
    func `the reply time is that of half of the answers`(lines: [String], seconds: Double?) throws {
        let talk = try lines.map { line in
            let parts = line.split(separator: ":")
            return SignalTalk.line(String(parts[0]) + "x", at: start + (try #require(Double(parts[1]))))
        }

        let facts = try #require(TalkFacts(of: talk))

        #expect(facts.replyTime == seconds.map { .seconds($0) })
    }

    @Test func `of two messages of one moment the person's comes first`() throws {
        let talk = [SignalTalk.line("*hello you"), SignalTalk.line("hello")]

        let facts = try #require(TalkFacts(of: talk))

        #expect(facts.isOpenedByPerson)
        #expect(facts.replyTime == nil)
        #expect(facts.begin == facts.end)
    }

    @Test func `a moment that is none is left out`() throws {
        let nowhere = Date(timeIntervalSinceReferenceDate: .nan)
        let talk = [
            SignalTalk.line("lost", at: nowhere), SignalTalk.line("here I am"), SignalTalk.line("*hi", at: nowhere),
        ]

        let facts = try #require(TalkFacts(of: talk))

        #expect((facts.begin, facts.end, facts.length) == (start, start, 3))
        #expect(TalkFacts(of: [talk[0]]) == nil)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `the order of messages makes no difference`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let talk = RandomTalk.lines(using: &random)

        let facts = TalkFacts(of: talk)

        let shuffled = TalkFacts(of: talk.shuffled(using: &random))
        #expect(shuffled == facts, "seed \(seed)")
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `every fact stays within its range`(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let talk = RandomTalk.lines(using: &random)

        guard let facts = TalkFacts(of: talk) else { return }

        #expect((0...1).contains(facts.share) && (0...1).contains(facts.novelty), "seed \(seed)")
        #expect(facts.length >= 0 && facts.length.isFinite && facts.begin <= facts.end, "seed \(seed)")
        #expect((facts.replyTime ?? .zero) >= .zero, "seed \(seed)")
    }
}
