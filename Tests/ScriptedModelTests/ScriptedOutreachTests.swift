import Domain
import Ports
import ScriptedModel
import Testing

@Suite struct ScriptedOutreachTests {
    private static let phrases: [CommonTexts.Phrase: String] = [
        .outreach: "write first", .outreachPlan: "a plan, {date}: {topic}; be kind",
        .outreachPromise: "agreed: {topic}",
        .outreachThread: "left off at “{topic}”", .outreachMemory: "came to mind: {topic}", .outreachMood: "a mood",
        .outreachMissing: "just them", .outreachNoQuestion: "no question", .askedWhy: "they ask why: {reason}. Say so",
        .askedWhyNothing: "nothing to tell",
    ]
    private static let persona = Persona(
        preset: PresetName(rawValue: "ada"), displayName: "Ada", language: .english, character: "I am Ada.",
        behavior: "", dynamics: [:], fallbackLines: [:],
        sampleLines: [
            "greeting | hey there", "greeting | you again?", "talk | rain again", "talk | the kettle sings",
            "talk | what now?", "answer | maybe so",
        ],
        common: CommonTexts(guidelines: "", identity: "", phrases: phrases), version: "1")

    private static func reply(to last: String, after words: String = "night") async throws -> String {
        let prompt = ChatPrompt(
            system: "Rules.\n\nI am Ada.",
            messages: [.init(.user, "hi"), .init(.assistant, words), .init(.user, last)],
            maximumTokens: 100)
        return try await ScriptedModel { [persona] }.reply(to: prompt).text
    }

    @Test(arguments: [
        ("a plan, 2026-09-01: Has an exam; be kind", "Has an exam"), ("agreed: the soup recipe", "the soup recipe"),
        ("left off at “should I go?”", "should I go?"),
        ("came to mind: Has a cat called Miso", "Has a cat called Miso"),
    ])
    func `it names what it writes about, and says a line`(why: String, topic: String) async throws {
        let reply = try await Self.reply(to: "⟦now 12:00⟧\n⟦write first⟧\n⟦\(why)⟧")

        #expect(reply.hasPrefix("“\(topic)” "))
        #expect(["rain again", "the kettle sings", "what now?"].contains { reply.hasSuffix($0) })
    }

    @Test(arguments: ["a mood", "just them"])
    func `without a topic it says a line alone`(why: String) async throws {
        let reply = try await Self.reply(to: "⟦now 12:00⟧\n⟦write first⟧\n⟦\(why)⟧")

        #expect(["hey there", "you again?", "rain again", "the kettle sings", "what now?"].contains(reply))
    }

    @Test(arguments: ["a mood", "just them", "left off at “should I go?”", "agreed: soup"])
    func `it asks nothing where it may not`(why: String) async throws {
        let replies = try await (0..<12).asyncMap { minute in
            try await Self.reply(to: "⟦now 12:\(minute)⟧\n⟦write first⟧\n⟦\(why)⟧\n⟦no question⟧")
        }

        #expect(replies.allSatisfy { OutreachCheck.faults(in: [$0], own: ["night"], mayAsk: false) == [] })
        #expect(Set(replies).count > 1)
    }

    @Test func `its own last words it takes up in part`() async throws {
        let reply = try await Self.reply(
            to: "⟦write first⟧\n⟦left off at “what did the man do then?”⟧", after: "what did the man do then?")

        #expect(reply.hasPrefix("“what did” "))
        #expect(OutreachCheck.faults(in: [reply], own: ["what did the man do then?"], mayAsk: true) == [])
    }

    @Test func `asked why, it tells the reason`() async throws {
        let reply = try await Self.reply(to: "⟦now 12:00⟧\n⟦they ask why: your cat came to mind. Say so⟧\n/why")

        #expect(reply.hasPrefix("“your cat came to mind” "))
    }

    @Test func `asked why without a reason, it answers like any other time`() async throws {
        let reply = try await Self.reply(to: "⟦now 12:00⟧\n⟦nothing to tell⟧\n/why")

        #expect(!reply.hasPrefix("“"))
        #expect(!reply.isEmpty)
    }

    @Test func `a person's words are no remark`() async throws {
        let reply = try await Self.reply(to: "write first\ncame to mind: my cat")

        #expect(!reply.contains("my cat"))
    }
}

extension Sequence {
    /// The results of `transform`, one after the other.
    fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
