import Domain
import Testing

private typealias Fixtures = ConsolidationFixtures
private typealias Merge = ConsolidationReply.Merge

private let whole = #"{"merged":[{"from":["M1","M3"],"text":"Has a cat","importance":0.6}],"trifles":["M2"]}"#

@Suite struct ConsolidationReplyTests {
    private static let memories = [30, 10, 20].map { Fixtures.memory($0) }

    @Test(arguments: [
        whole, "```json\n\(whole)\n```", "Sure, here you are: \(whole) Anything else?",
        #"{"merged":[{"from":[1,3],"text":"Has a cat","importance":"0.6"},],"trifles":[2]}"#,
        #"{"merged":[{"from":"M1, M3","text":" Has a cat\n","importance":0.6}],"trifles":"M2"}"#,
        #"{"merged":[{"from":["M1","M3","M3","M9","M0"],"text":"Has a cat","importance":0.6}],"trifles":["M2","x","M4"]}"#,
        #"<think>{"merged":[]}</think>"# + whole,
        #"{"merged":[{"from":["M1","M3"],"text":"Has a cat","importance":0.6},7,{"from":["M1"]}],"trifles":["M2"]}"#,
    ])
    func `an answer is read for what was meant`(answer: String) {
        let text = answer

        let reply = ConsolidationReply(text, listing: Self.memories)

        #expect(reply?.merges == [Merge(sources: Fixtures.ids([30, 20]), text: "Has a cat", importance: 0.6)])
        #expect(reply?.trifles == Fixtures.ids([10]))
    }

    @Test(arguments: [
        "", "Nothing to do.", "{", #"{"memories":[]}"#, #"{"merged":[{"from":["M1","M3"],"text":"Has"#, "{}", "[]",
        String(repeating: "{", count: 100_000), String(repeating: #"{"merged":["#, count: 10_000),
    ])
    func `what is no answer is none`(answer: String) {
        let text = answer

        let reply = ConsolidationReply(text, listing: Self.memories)

        #expect(reply == nil)
    }

    @Test(arguments: [#"{"merged":[]}"#, #"{"trifles":[]}"#, #"{"merged":"no","trifles":[99999999999999999999]}"#])
    func `an answer may have nothing to say`(answer: String) {
        let text = answer

        let reply = ConsolidationReply(text, listing: Self.memories)

        #expect(reply == ConsolidationReply())
    }

    @Test func `an importance that nobody told is not made up`() {
        let text = #"{"merged":[{"from":["M1","M2"],"text":"养了一只猫"}]}"#

        let reply = ConsolidationReply(text, listing: Self.memories)

        #expect(reply?.merges == [Merge(sources: Fixtures.ids([30, 10]), text: "养了一只猫")])
    }
}
