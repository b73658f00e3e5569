import Foundation
import Testing

/// What the commands about relationships print with `--json`, as far as these tests look at it.
private enum Answers {
    /// `mio relationship show`
    struct Relationship: Decodable {
        struct Next: Decodable {
            let stage: String
            let score: Double
        }
        struct Change: Decodable {
            let from, to: Double
            let parts: [String: Double]
        }
        struct Transition: Decodable {
            let from, to, cause: String
        }
        let mode, stage: String
        let score, cooldownHours: Double
        let messages: Int
        let next: Next?
        let changes: [Change]
        let transitions: [Transition]
    }

    /// `mio relationship set`
    struct Switch: Decodable {
        struct Before: Decodable {
            let mode, stage: String
        }
        let mode, stage: String
        let score: Double
        let before: Before
    }

    /// An entry of `mio relationship stats`
    struct Group: Decodable {
        struct Row: Decodable {
            let stage: String
            let count, reached: Int
        }
        let preset: String
        let arm: String?
        let modes: [String: Int]
        let stages: [Row]

        /// How many are at a stage.
        func count(at stage: String) -> Int? { stages.first { $0.stage == stage }?.count }
    }

    /// `mio prompt`
    struct Prompt: Decodable {
        let stage: String
    }

    /// `mio evaluate judge`
    struct Judging: Decodable {
        struct Tally: Decodable {
            let asExpected, otherwise, noVerdict, noAnswer: Int
            var all: Int { asExpected + otherwise + noVerdict + noAnswer }
        }
        let models: [String]
        let total: Tally
        let languages: [String: [String: Tally]]
    }
}

@Suite(.timeLimit(.minutes(3))) struct RelationshipCommandTests {
    /// The arguments of `mio relationship` for the bot and the person of a folder.
    private static func relationship(_ command: String, _ others: String..., in home: MemoryFolder) -> [String] {
        ["relationship", command] + others + home.memory("").dropFirst(2)
    }

    private static func stats(_ others: String..., in home: MemoryFolder) -> [String] {
        ["relationship", "stats", "--data", home.path("data")] + others
    }

    /// A folder in which June knows Ann, whom she met by an import.
    private static func useFriends(_ body: (MemoryFolder) async throws -> Void) async throws {
        try await MemoryFolder.use { home in
            let file = try home.write(.facts, as: .lines)
            _ = try await home.output(of: home.importing(file, "--max-calls", "0"))
            try await body(home)
        }
    }

    @Test func `beside a running worker a relationship is set, shown and counted, and the next prompt has its stage`()
        async throws
    {
        try await Self.useFriends { home in
            try await home.whileWorking {
                let strangers: Answers.Relationship = try await home.answer(of: Self.relationship("show", in: home))
                let set: Answers.Switch = try await home.answer(
                    of: Self.relationship("set", "--mode", "evolving", "--stage", "flirting", in: home))
                let shown: Answers.Relationship = try await home.answer(of: Self.relationship("show", in: home))
                let prompt: Answers.Prompt = try await home.answer(of: home.prompt(saying: "hey you"))
                let groups: [Answers.Group] = try await home.answer(of: Self.stats("--preset", "june", in: home))

                #expect(strangers.mode == "evolving" && strangers.stage == "just_met" && strangers.score == 0)
                #expect(strangers.messages == 0 && strangers.changes.isEmpty)
                #expect(set.mode == "evolving" && set.stage == "flirting" && set.score == 520)
                #expect(set.before.mode == "evolving" && set.before.stage == "just_met")
                #expect(shown.stage == "flirting" && abs(shown.score - 520) < 0.01)
                #expect(shown.next?.stage == "partners" && shown.next?.score == 780)
                #expect((47.9...48).contains(shown.cooldownHours))
                #expect(shown.changes.map(\.parts) == [["stage": 520]])
                #expect(shown.transitions.map(\.cause) == ["operator"] && shown.transitions.map(\.to) == ["flirting"])
                #expect(prompt.stage == "flirting")
                #expect(groups.map(\.preset) == ["june"] && groups.map(\.arm) == [nil])
                #expect(groups.first?.modes["evolving"] == 1 && groups.first?.count(at: "flirting") == 1)
            }
        }
    }

    @Test func `what was set is told in one line, and a static relationship shows no way to go`() async throws {
        try await Self.useFriends { home in
            let line = try await home.output(
                of: Self.relationship("set", "--mode", "static", "--stage", "partners", in: home))
            let kept = try await home.output(of: Self.relationship("set", "--mode", "static", in: home))
            let shown = try await home.output(of: Self.relationship("show", "--brief", in: home))

            #expect(
                line == "june and 4242 are static at partners from the next turn on; "
                    + "before, they were evolving at just_met.")
            #expect(kept.hasPrefix("june and 4242 are static at partners from the next turn on; "))
            #expect(shown.contains("june and 4242: static, partners since "))
            #expect(shown.contains("which stays: the relationship is static"))
            #expect(!shown.contains("cooldown"))
        }
    }

    @Test func `whoever is set evolving again is told the score that is given up`() async throws {
        try await Self.useFriends { home in
            let set = { try await home.output(of: Self.relationship("set", "--mode", "evolving", $0, $1, in: home)) }

            _ = try await set("--stage", "flirting")
            let line = try await set("--stage", "just_met")

            #expect(
                line == "june and 4242 are evolving at just_met, with a score of 0, from the next turn on; "
                    + "before, they were evolving at flirting, with a score of 520.")
        }
    }

    @Test func `a relationship that was set evolving shows its score as a chart with the stages`() async throws {
        try await Self.useFriends { home in
            _ = try await home.output(
                of: Self.relationship("set", "--mode", "evolving", "--stage", "flirting", in: home))

            let shown = try await home.output(of: Self.relationship("show", in: home))

            #expect(shown.contains("score 520.0; partners at 780, 260.0 to go\ncooldown: "))
            #expect(shown.contains(" 800 ┤") && shown.contains(" partners 780\n") && shown.contains("▲ a stage up"))
            #expect(shown.contains("+520.0  to 520.0  stage +520.0"))
            #expect(shown.contains("just_met to flirting  operator  score 520.0"))
        }
    }

    @Test func `where nobody has met anybody there is nothing to count`() async throws {
        try await MemoryFolder.use { home in
            let text = try await home.output(of: Self.stats(in: home))
            let nobody = try await home.output(of: Self.stats("--preset", "nobody", in: home))
            let groups: [Answers.Group] = try await home.answer(of: Self.stats(in: home))

            #expect(text == "There are no relationships yet.")
            #expect(nobody == "There are no relationships with the preset nobody.")
            #expect(groups.isEmpty)
        }
    }

    @Test(arguments: [
        (["show", "--bot", "keke"], 66, "bots.json has no such bot; it has june."),
        (["show", "--person", "1"], 66, "--person 1: nobody this persona knows."),
        (["show", "--limit", "10001"], 64, "--limit is a number from 0 to 10000"),
        (["show", "--data", "/nowhere"], 74, "/nowhere/mio.sqlite: "),
        (["set", "--mode", "static", "--person", "1"], 66, "--person 1: nobody this persona knows."),
        (["set"], 64, "--mode"), (["set", "--mode", "open"], 64, "'static' and 'evolving'"),
        (["set", "--mode", "static", "--stage", "married"], 64, "'good_friends', 'flirting' or 'partners'"),
    ])
    func `what cannot be done is told with its reason`(words: [String], status: Int32, reason: String) async throws {
        try await Self.useFriends { home in
            // The later of two values of an option counts.
            let arguments = ["relationship", words[0]] + home.memory("").dropFirst(2) + words.dropFirst()

            let refusal = try await home.refusal(of: arguments)

            #expect(refusal.status == status, "\(refusal.text)")
            #expect(refusal.text.contains(reason), "\(refusal.text)")
        }
    }

    @Test(
        arguments: [
            (nil, ["--mode", "evolving"], #"june/preset.json has no "evolution", so this persona cannot."#),
            (
                #""evolution": { "good_friends": 220 },"#, ["--mode", "evolving", "--stage", "partners"],
                "june/preset.json this persona goes no further than good_friends. Take that or an earlier one"
            ),
            (
                #""evolution": { "good_friends": 220 },"#, ["--mode", "static", "--stage", "flirting"],
                "--stage flirting: by its \"evolution\" in"
            ),
        ] as [(String?, [String], String)])
    func `no relationship is set to what its preset does not let happen`(
        evolution: String?, words: [String], reason: String
    ) async throws {
        try await Self.useFriends { home in
            try Self.copyPresets(to: home, june: evolution ?? "")
            let settings = try String(contentsOfFile: home.path("bots.json"), encoding: .utf8)
            try home.write(settings.replacing("evolving", with: "static"), to: "bots.json")
            let arguments = Self.relationship("set", in: home) + words + ["--presets", home.path("presets")]

            let refusal = try await home.refusal(of: arguments)

            #expect(refusal.status == 66)
            #expect(refusal.text.contains(reason), "\(refusal.text)")
        }
    }

    @Test func `every conversation of the judge is put before the scripted one and counted`() async throws {
        try await MemoryFolder.use(isFresh: true) { home in
            let judging: Answers.Judging = try await home.answer(
                of: ["evaluate", "judge", "--presets", MemoryFolder.presets.path])
            let text = try await home.output(
                of: ["evaluate", "judge", "--presets", MemoryFolder.presets.path, "--language", "en"])

            #expect(judging.languages.keys.sorted() == ["en", "zh"])
            #expect(judging.total.all == judging.languages.values.joined().reduce(0) { $0 + $1.value.all })
            #expect(judging.total.noAnswer == 0)
            #expect(text.hasPrefix("judged by \(judging.models[0])\n"))
            #expect(text.contains("en to be agreed to") && !text.contains("zh to be agreed to"))
        }
    }

    @Test func `a faulty conversation is told with its file and place`() async throws {
        try await MemoryFolder.use(isFresh: true) { home in
            try Self.copyPresets(to: home)
            try home.write(#"[{"name":"a","from":"just_met"}]"#, to: "presets/_judge/en.json")

            let refusal = try await home.refusal(of: ["evaluate", "judge", "--presets", home.path("presets")])

            #expect(refusal.status == 65)
            #expect(refusal.text.contains("en.json: scenario 1 “a”: to: is missing"), "\(refusal.text)")
        }
    }

    /// The project's presets in the folder, June's with another line of evolution if one is given.
    private static func copyPresets(to home: MemoryFolder, june evolution: String? = nil) throws {
        let presets = URL(fileURLWithPath: home.path("presets"))
        try FileManager.default.copyItem(at: MemoryFolder.presets, to: presets)
        guard let evolution else { return }
        let file = presets.appendingPathComponent("june/preset.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.contains("\"evolution\"") ? evolution : String(line)
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
    }
}
