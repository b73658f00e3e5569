import Domain
import Ports
import ScriptedModel
import Testing

struct ScriptedModelTests {
    private static let lines = [
        "greeting | hey there", "greeting | oh, hello", "answer | maybe so", "answer | no idea",
        "answer | ask me later", "feeling | oh, that", "feeling | tell me more", "picture | can't see it",
        "picture | what's on it?", "link | didn't open it", "link | what's behind it?",
        "name | nice, {name}", "name | {name} it is", "talk | rain again", "talk | the kettle sings", "talk | go on",
        "talk | ha",
    ]

    private static func persona(_ name: String, lines: [String] = lines) -> Persona {
        Persona(
            preset: PresetName(rawValue: name), displayName: name, language: .english, character: "I am \(name).",
            behavior: "", dynamics: [:], fallbackLines: [:], sampleLines: lines,
            common: CommonTexts(guidelines: "", identity: "", phrases: [.photo: "a picture"]), version: "1")
    }

    private static func model(_ personas: Persona...) -> ScriptedModel {
        ScriptedModel { personas }
    }

    private static func prompt(_ words: String..., as name: String = "ada") -> ChatPrompt {
        ChatPrompt(
            system: "Rules.\n\nI am \(name).\n\nMore.",
            messages: words.enumerated().map { .init($0.offset.isMultiple(of: 2) ? .user : .assistant, $0.element) },
            maximumTokens: 100)
    }

    @Test func `the same prompt gets the same answer`() async throws {
        let (one, other) = (Self.model(Self.persona("ada")), Self.model(Self.persona("ada")))

        let replies = try await (one.reply(to: Self.prompt("hi")), other.reply(to: Self.prompt("hi")))

        #expect(replies.0 == replies.1)
        #expect(replies.0.usage.prompt == TokenEstimator().tokens(in: Self.prompt("hi")))
    }

    @Test(arguments: ["⟦now 12:00⟧\n⟦opened⟧", "hello", "HEY you"])
    func `it greets who comes`(words: String) async throws {
        let reply = try await Self.model(Self.persona("ada")).reply(to: Self.prompt(words))

        #expect(reply.text.hasPrefix("hey there") || reply.text.hasPrefix("oh, hello"))
    }

    @Test(arguments: ["shall I go?", "去吗", "why so？"])
    func `it answers what is asked`(words: String) async throws {
        let reply = try await Self.model(Self.persona("ada")).reply(to: Self.prompt("a", "b", words))

        #expect(["maybe so", "no idea", "ask me later"].contains { reply.text.contains($0) })
    }

    @Test(arguments: [
        ("I'm so tired", ["oh, that", "tell me more"]), ("今天好累", ["oh, that", "tell me more"]),
        ("⟦a picture⟧ mine", ["can't see it", "what's on it?"]),
        ("look https://example.org", ["didn't open it", "what's behind it?"]),
    ])
    func `it takes in feelings, pictures and links`(words: String, lines: [String]) async throws {
        let reply = try await Self.model(Self.persona("ada")).reply(to: Self.prompt("a", "b", words))

        #expect(lines.contains { reply.text.hasPrefix($0) })
    }

    @Test(arguments: [
        ("My name is Kim.", "Kim"), ("call me kim, please", "kim"), ("我叫小林啊", "小林"), ("就叫我阿明吧", "阿明"),
        ("⟦now⟧\nmy name's Zoë!", "Zoë"),
    ])
    func `it uses a name that is given`(words: String, name: String) async throws {
        let reply = try await Self.model(Self.persona("ada")).reply(to: Self.prompt("a", "b", words))

        #expect(reply.text.contains("nice, \(name)") || reply.text.contains("\(name) it is"))
    }

    @Test func `it knows a name from the visible history and nowhere else`() async throws {
        let model = Self.model(Self.persona("ada", lines: ["name | {name} it is", "talk | go on"]))
        _ = try await model.reply(to: Self.prompt("my name is Kim"))

        let replies = try await (0..<40).asyncMap { turn in
            try await (
                model.reply(to: Self.prompt("my name is Lou", "ok", "story \(turn)")).text,
                model.reply(to: Self.prompt("what is my name", "ok", "story \(turn)")).text
            )
        }

        #expect(replies.contains { $0.0.contains("Lou it is") })
        #expect(!replies.contains { $0.0.contains("Kim") || $0.1.contains("it is") })
    }

    @Test func `it never says the same line twice running, and varies`() async throws {
        let model = Self.model(Self.persona("ada"))
        var said: Set<String> = []
        var last = "hm"

        for turn in 0..<60 {
            let reply = try await model.reply(
                to: Self.prompt("my name is Kim", last, "so \(turn)\(turn % 3 == 0 ? "?" : "")"))
            let bubbles = reply.text.split(separator: "\n\n").map(String.init)
            #expect(bubbles.allSatisfy { !last.contains($0) })
            #expect(Set(bubbles).count == bubbles.count)
            said.formUnion(bubbles)
            last = reply.text
        }

        #expect(said.count >= 8)
    }

    @Test func `one line is better than none`() async throws {
        let model = Self.model(Self.persona("ada", lines: ["talk | go on"]))

        let reply = try await model.reply(to: Self.prompt("a", "go on", "b"))

        #expect(reply.text == "go on")
    }

    @Test func `it speaks for whoever stands in the instructions`() async throws {
        let model = Self.model(Self.persona("ada"), Self.persona("bo", lines: ["talk | I am bo"]))

        let reply = try await model.reply(to: Self.prompt("x", "y", "z", as: "bo"))

        #expect(reply.text == "I am bo")
    }

    @Test func `without a persona in the instructions it fails for good`() async throws {
        let model = Self.model(Self.persona("ada"))

        let failure = await #expect(throws: ModelFailure.self) {
            try await model.reply(to: Self.prompt("hi", as: "cy"))
        }

        #expect(failure?.reason == .permanent(reason: "no persona stands in the instructions"))
    }

    @Test func `a call that is cancelled says so`() async {
        let model = Self.model(Self.persona("ada"))

        let reason = await withTaskGroup(of: ModelFailure.Reason?.self) { group in
            group.cancelAll()
            group.addTask {
                do throws(ModelFailure) {
                    _ = try await model.reply(to: Self.prompt("hi"))
                    return nil
                } catch {
                    return error.reason
                }
            }
            return await group.next() ?? nil
        }

        #expect(reason == .cancelled)
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
