import Foundation
import Testing

@Suite(.timeLimit(.minutes(3))) struct MemoryEvaluationTests {
    private static let talks = [
        "ann": [
            "morning! the train was late again", "late trains make early coffee",
            "we paddled a kayak across Walden pond last summer", "sounds cold and lovely",
            "my landlord wants to paint the stairs", "which colour",
            "I bought a second-hand cello", "now you have to play for me",
        ],
        "lin": [
            "早，今天地铁又晚点了", "那就慢慢来",
            "外婆教我包荠菜馄饨，包了一下午", "听着就香",
            "房东说要重新刷楼梯", "什么颜色呀",
            "我买了一把二手大提琴", "那你要拉给我听",
        ],
    ]

    private static let queries = [
        #"{"query_id":"q1","user":"ann","query":"where did we go with the kayak?","time":"2026-03-01T09:00:00"}"#,
        #"{"query_id":"q2","user":"lin","query":"外婆教你包的是什么馄饨？","time":"2026-03-01T09:00:00"}"#,
        #"{"query_id":"q3","user":"ann","query":"good morning\nhow is the cello?"}"#,
    ]

    /// A corpus of both talks, one message a line; the ids are the user's name and the place.
    private static var corpus: [String] {
        talks.sorted { $0.key < $1.key }.flatMap { user, lines in
            lines.enumerated().map { place, text in
                let speaker = place.isMultiple(of: 2) ? user : "AI"
                let day = 1 + place / 2
                return """
                    {"user":"\(user)","id":"\(user)\(place)","time":"2026-02-0\(day) 20:15:00","speaker":"\(speaker)",\
                    "text":"\(text)","session":\(day),"seq":\(place)}
                    """
            }
        }
    }

    private static func arguments(in home: MemoryFolder, _ others: String...) -> [String] {
        let files = [
            "--corpus", home.path("corpus.jsonl"), "--queries", home.path("queries.jsonl"),
            "--out", home.path("ranked.jsonl"),
        ]
        return ["evaluate", "memory"] + files + others
    }

    private static func write(_ corpus: [String], _ queries: [String], in home: MemoryFolder) throws {
        try home.write(corpus.joined(separator: "\n") + "\n", to: "corpus.jsonl")
        try home.write(queries.joined(separator: "\n") + "\n", to: "queries.jsonl")
    }

    @Test func `the message that is meant is found first, in English and in Chinese`() async throws {
        try await MemoryFolder.use(isFresh: true) { home in
            try Self.write(Self.corpus, Self.queries, in: home)

            let summary = try await home.output(of: Self.arguments(in: home, "--limit", "3"))

            let lines = try String(contentsOfFile: home.path("ranked.jsonl"), encoding: .utf8).split(separator: "\n")
            let ranked = try lines.map { try JSONDecoder().decode(MemoryAnswers.Ranked.self, from: Data($0.utf8)) }
            #expect(ranked.map(\.query) == ["q1", "q2", "q3"])
            #expect(ranked.map(\.ids.first) == ["ann2", "lin2", "ann6"])
            #expect(ranked.allSatisfy { (1...3).contains($0.ids.count) && Set($0.ids).count == $0.ids.count })
            #expect(ranked.allSatisfy { $0.ms >= 0 })
            #expect(summary.hasPrefix("3 queries in 16 messages of 2 people: p50 "))
            #expect(!home.has("data"))
        }
    }

    @Test(
        arguments: [
            (#"{"user":"ann","id":"x"}"#, nil, "corpus.jsonl:2: is no such line"),
            (nil, "oops", "queries.jsonl:2: is no such line"),
            (nil, #"{"query_id":"q9","user":"tom","query":"hi"}"#, "Query q9 is of the user tom, whom the corpus"),
        ] as [(String?, String?, String)])
    func `a line that is faulty is told by its file and its number, and nothing is written`(
        corpusLine: String?, queryLine: String?, reason: String
    ) async throws {
        try await MemoryFolder.use(isFresh: true) { home in
            var (corpus, queries) = (Self.corpus, Self.queries)
            if let corpusLine { corpus.insert(corpusLine, at: 1) }
            if let queryLine { queries.insert(queryLine, at: 1) }
            try Self.write(corpus, queries, in: home)

            let refusal = try await home.refusal(of: Self.arguments(in: home))

            #expect(refusal.status == 65)
            #expect(refusal.text.contains(reason), "\(refusal.text)")
            #expect(!home.has("ranked.jsonl"))
        }
    }

    @Test func `a corpus that is not there is told`() async throws {
        try await MemoryFolder.use(isFresh: true) { home in
            let refusal = try await home.refusal(of: Self.arguments(in: home))

            #expect(refusal.status == 65)
            #expect(refusal.text.contains("corpus.jsonl: cannot be read"))
        }
    }

    @Test func `hygiene is measured in both languages, and no secret is kept`() async throws {
        try await MemoryFolder.use(isFresh: true) { home in
            let hygiene: MemoryAnswers.Hygiene = try await home.answer(
                of: ["evaluate", "hygiene", "--presets", MemoryFolder.presets.path])

            #expect(hygiene.languages.keys.sorted() == ["en", "zh"])
            #expect(hygiene.total.scenarios > 0 && hygiene.total.turns > hygiene.total.scenarios)
            #expect(hygiene.total.scenarios == hygiene.languages.values.reduce(0) { $0 + $1.total.scenarios })
            for part in hygiene.languages.values {
                let sensitive = try #require(part.traps["sensitive"])
                #expect(sensitive.scenarios > 0 && sensitive.forbidden == 0)
            }
        }
    }
}
