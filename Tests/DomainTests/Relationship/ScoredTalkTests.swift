import Domain
import TestSupport
import Testing

@Suite struct ScoredTalkTests {
    @Test func `a stretch is told with what holds of what was read in it`() throws {
        let lines = SignalTalk.lines(["hi", "*hi", "I feel so alone", "will you be my girlfriend?", "*yes, I will"])
        let extraction = Extraction(
            signals: RelationshipSignals([
                .depth: .init(value: 0.6, evidence: "so alone"), .warmth: .init(value: 1, evidence: "yes, I will"),
            ]), declaration: DeclarationDraft(kind: .together, lines: [4, 5]))

        let talk = try #require(ScoredTalk(extraction, of: lines, after: 2, evidence: [.depth: ["so alone!"]]))

        #expect(talk.signals == SignalTalk.signals(.depth, "so alone", value: 0.6))
        #expect(talk.repetitions == [.depth: 1])
        #expect(talk.declaration == .together)
        #expect(talk.facts == TalkFacts(of: Array(lines.dropFirst(2))))
    }

    @Test(arguments: [0, 2, 99, -1])
    func `a stretch that no model read has facts alone`(context: Int) {
        let lines = SignalTalk.lines(["hi", "*hi", "I feel so alone"])

        let talk = ScoredTalk(nil, of: lines, after: context)

        #expect(talk?.signals == (context == 99 ? nil : RelationshipSignals()))
        #expect(talk?.declaration == nil)
    }

    @Test func `where only the persona spoke since, there is nothing to score`() {
        let lines = SignalTalk.lines(["I feel so alone", "*so alone", "*are you there?"])
        let extraction = Extraction(signals: SignalTalk.signals(.depth, "so alone"))

        let talk = ScoredTalk(extraction, of: lines, after: 1)

        #expect(talk == nil)
    }

    @Test func `what the person said before the stretch counts no second time`() {
        let lines = SignalTalk.lines(["I feel so alone, let's break up", "*oh", "good night"])
        let extraction = Extraction(
            signals: SignalTalk.signals(.depth, "so alone"), declaration: DeclarationDraft(kind: .apart, lines: [1, 2]))

        let talk = ScoredTalk(extraction, of: lines, after: 2)

        #expect(talk?.signals == RelationshipSignals())
        #expect(talk?.declaration == nil)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `the order of messages within a stretch makes no difference`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let lines = RandomTalk.lines(using: &random)
        let signals = RandomTalk.signals(using: &random)
        let kind: Declaration = Bool.random(using: &random) ? .together : .apart
        let cited = Array(lines.indices.shuffled(using: &random).prefix(3))
        let order = lines.indices.shuffled(using: &random)

        let talk = ScoredTalk(
            Extraction(signals: signals, declaration: DeclarationDraft(kind: kind, lines: cited.map { $0 + 1 })),
            of: lines, after: 0)

        let moved = cited.map { place in (order.firstIndex(of: place) ?? 0) + 1 }
        let shuffled = ScoredTalk(
            Extraction(signals: signals, declaration: DeclarationDraft(kind: kind, lines: moved)),
            of: order.map { lines[$0] }, after: 0)
        #expect(shuffled == talk, "seed \(seed)")
    }
}
