import Testing

@Suite(.timeLimit(.minutes(2))) struct MemoryImportTests {
    @Test(arguments: MemoryHistory.Format.allCases)
    func `a preview tells what would come, in nobody's words, and needs no database`(
        format: MemoryHistory.Format
    ) async throws {
        try await MemoryFolder.use(isFresh: true) { home in
            let file = try home.write(.facts, as: format)
            let words = MemoryHistory.telling + ["flour", "confetti"]

            let text = try await home.output(of: home.importing(file, "--preview"))
            let preview: MemoryAnswers.Preview = try await home.answer(of: home.importing(file, "--preview"))
            let sample: MemoryAnswers.Preview = try await home.answer(
                of: home.importing(file, "--preview", "--show-sample"))

            #expect(text.contains("6 messages in 1 session"))
            #expect(text.contains("Nothing was changed."))
            #expect(!words.contains { text.contains($0) })
            #expect(preview.messages == 6 && preview.sessions == 1 && preview.extractionCalls == 1)
            #expect(
                Set(preview.speakers.map { "\($0.name) \($0.role) \($0.messages)" })
                    == ["Ann person 3", "June persona 3"])
            #expect(preview.samples == nil)
            #expect(sample.samples?.first == "Ann: I live in Boston and I work at a bakery")
            #expect(!home.has("data"))
        }
    }

    @Test(arguments: MemoryHistory.Format.allCases)
    func `a file twice is one import, a longer one brings what is new, and both can be taken back`(
        format: MemoryHistory.Format
    ) async throws {
        try await MemoryFolder.use { home in
            let file = try home.write(.facts, as: format)
            let longer = try home.write(
                MemoryHistory.facts.continued(as: "later", with: ["we painted the kitchen yellow", "a sunny room"]),
                as: format)

            let first: MemoryAnswers.Import = try await home.answer(of: home.importing(file, "--max-calls", "7"))
            let again: MemoryAnswers.Import = try await home.answer(of: home.importing(file, "--max-calls", "9"))
            let later: MemoryAnswers.Import = try await home.answer(of: home.importing(longer, "--max-calls", "0"))
            let listed: [MemoryAnswers.Entry] = try await home.answer(of: home.memory("imports"))
            let undone = try await home.output(of: home.memory("undo", "--import", "\(first.id)"))
            let left = try await home.output(of: home.memory("imports"))
            _ = try await home.output(of: home.memory("undo", "--import", "\(later.id)"))
            let none = try await home.output(of: home.memory("imports"))
            let tooMuch = try await home.refusal(of: home.memory("undo", "--import", "\(first.id)"))

            #expect(first.messages == 6 && first.new == 6 && first.calls == 7)
            #expect(again.id == first.id && again.messages == 6 && again.new == 0 && again.calls == 9)
            #expect(later.id != first.id && later.new == 2 && later.calls == 0)
            #expect(listed.map(\.id) == [first.id, later.id])
            #expect(listed.map(\.messages) == [6, 2] && listed.map(\.memories) == [0, 0])
            #expect(
                listed.map(\.state) == [
                    "being read, with 9 calls left", "not read to its end; import the file again to allow more calls",
                ])
            #expect(undone == "Import \(first.id) and all that came of it is deleted.")
            #expect(left.hasPrefix("import \(later.id): 2 messages, 0 memories, ") && !left.contains("\n"))
            #expect(none == "There are none.")
            #expect(tooMuch.status == 66 && tooMuch.text.contains("these two have no such import"))
        }
    }

    @Test func `what an import says for people names the import and how to take it back`() async throws {
        try await MemoryFolder.use { home in
            let file = try home.write(.facts, as: .lines)

            let text = try await home.output(of: home.importing(file, "--max-calls", "0"))

            let entries: [MemoryAnswers.Entry] = try await home.answer(of: home.memory("imports"))
            let id = try #require(entries.first?.id)
            #expect(text.hasPrefix("Import \(id): 6 new messages, 6 in all. It is searched, but not read for memories"))
            #expect(text.hasSuffix("mio memory undo --bot june --person 4242 --import \(id)"))
        }
    }

    @Test(
        arguments: [
            ("result.json", "nobody", 66, "--bot nobody: "), ("result.json", "nobody", 66, "it has june."),
            ("missing.json", "june", 66, "missing.json: "), ("empty.jsonl", "june", 66, "the file is empty"),
            ("broken.json", "june", 66, "The export is not whole; export again."),
            ("faulty.jsonl", "june", 66, "1 of 2 records cannot be read."),
            ("faulty.jsonl", "june", 66, "line 2, id 2: time is missing"),
            ("page.html", "june", 66, "Export again as machine-readable JSON."),
            ("result.json", "june", 74, "a worker makes it when it runs first"),
        ] as [(String, String, Int32, String)])
    func `an import that cannot be says why, in nobody's words, and makes no database`(
        file: String, bot: String, status: Int32, reason: String
    ) async throws {
        try await MemoryFolder.use(isFresh: true) { home in
            try home.write(.facts, as: .telegram)
            try home.write("", to: "empty.jsonl")
            try home.write(String(MemoryHistory.facts.text(as: .telegram).dropLast(120)), to: "broken.json")
            try home.write("<html></html>", to: "page.html")
            try home.write(
                """
                {"id": 1, "time": "2025-03-01T20:15:00", "speaker": "Ann", "text": "I hate cilantro"}
                {"id": 2, "time": "yesterday", "speaker": "June", "text": "I hate cilantro too"}
                """, to: "faulty.jsonl")

            let refusal = try await home.refusal(of: home.importing(file, bot: bot))

            #expect(refusal.status == status)
            #expect(refusal.text.contains(reason), "\(refusal.text)")
            #expect(!refusal.text.contains("cilantro"))
            #expect(!home.has("data"))
        }
    }

    @Test(arguments: ["show", "imports"])
    func `without a database there is nothing to look at, and none is made`(command: String) async throws {
        try await MemoryFolder.use(isFresh: true) { home in
            let refusal = try await home.refusal(of: home.memory(command))

            #expect(refusal.status == 74)
            #expect(refusal.text.contains("mio.sqlite: "), "\(refusal.text)")
            #expect(!home.has("data"))
        }
    }

    @Test func `of somebody whom the persona does not know there is nothing to show`() async throws {
        try await MemoryFolder.use { home in
            let refusal = try await home.refusal(of: home.memory("show"))

            #expect(refusal.status == 66)
            #expect(refusal.text.contains("--person 4242: nobody this persona knows."), "\(refusal.text)")
        }
    }
}
