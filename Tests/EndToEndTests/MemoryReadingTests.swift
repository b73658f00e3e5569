import Foundation
import Testing

@Suite(.timeLimit(.minutes(3))) struct MemoryReadingTests {
    @Test func `a running worker reads an import; its memories are seen and taken back beside it`() async throws {
        try await MemoryFolder.use { home in
            let file = try home.write(.facts, as: .telegram)
            let words = MemoryHistory.telling + ["Hong", "bakery"]
            try await home.whileWorking {
                let report: MemoryAnswers.Import = try await home.answer(of: home.importing(file))
                let entries: [MemoryAnswers.Entry] = try await home.asking(home.memory("imports")) {
                    $0.first?.state == "read"
                }
                let record: MemoryAnswers.Record = try await home.answer(of: home.memory("show"))
                let figures = try await home.output(of: home.memory("show", "--brief"))
                let brief: MemoryAnswers.Record = try await home.answer(of: home.memory("show", "--brief"))
                let again = try await home.output(of: home.importing(file))
                _ = try await home.output(of: home.memory("undo", "--import", "\(report.id)"))
                let undone: MemoryAnswers.Record = try await home.answer(of: home.memory("show"))

                #expect(entries.map(\.state) == ["read"])
                #expect(entries.map(\.memories) == [record.memories?.count])
                #expect(MemoryHistory.telling.map(record.count(of:)) == [1, 1, 1], "\(record)")
                #expect(record.people?.count { $0.name == "Hong" } == 1)
                #expect(figures.hasPrefix("\(record.open) memories hold"))
                #expect(!words.contains { figures.contains($0) })
                #expect(brief.open == record.open && brief.memories == nil && brief.people == nil)
                #expect(again.contains("is in and read already, as import \(report.id) with 6 messages."))
                #expect(undone.open == 0 && undone.memories?.isEmpty == true && undone.people?.isEmpty == true)
            }
        }
    }

    @Test func `old words that were read are forgotten, unread ones and the memories stay`() async throws {
        try await MemoryFolder.use { home in
            let read = try home.write(.facts, as: .lines)
            let unread = try home.write(
                MemoryHistory(
                    name: "unread", lines: ["the pottery wheel squeaks", "oil it, silly"],
                    begin: MemoryHistory.facts.begin.addingTimeInterval(86_400)), as: .lines)
            _ = try await home.output(of: home.importing(read, "--max-calls", "20"))
            _ = try await home.output(of: home.importing(unread, "--max-calls", "0"))
            try await home.whileWorking {
                let entries: [MemoryAnswers.Entry] = try await home.asking(home.memory("imports")) {
                    $0.first?.state == "read"
                }
                #expect(entries.first?.state == "read")
            }

            try await home.whileWorking {
                let prompt: MemoryAnswers.Prompt = try await home.asking(home.prompt(saying: "hey you")) {
                    !$0.contains("green confetti")
                }
                let record: MemoryAnswers.Record = try await home.answer(of: home.memory("show"))

                #expect(!prompt.contains("green confetti"))
                #expect(prompt.contains("pottery wheel squeaks") && prompt.contains("oil it, silly"))
                #expect(MemoryHistory.telling.map(record.count(of:)) == [1, 1, 1], "\(record)")
            }
        }
    }

    @Test(arguments: ["before-finish:1", "after-finish:1", "before-finish:2", "after-finish:2"])
    func `a kill when what was read is kept leaves every memory once`(point: String) async throws {
        try await MemoryFolder.use { home in
            // More than is read at once, so that there is a second stretch to keep.
            let more = (1...60).map { "not much today, page \($0)" } + ["we adopted a cat called Miso", "oh, a cat"]
            let file = try home.write(MemoryHistory.facts.continued(as: "more", with: more), as: .telegram)
            _ = try await home.output(of: home.importing(file, "--max-calls", "20"))

            let death = try await home.deathOfWorker(at: point)
            try await home.whileWorking {
                let entries: [MemoryAnswers.Entry] = try await home.asking(home.memory("imports")) {
                    $0.first?.state == "read"
                }
                #expect(entries.map(\.state) == ["read"])
            }

            let record: MemoryAnswers.Record = try await home.answer(of: home.memory("show"))
            #expect(death == SIGKILL)
            #expect((MemoryHistory.telling + ["Miso"]).map(record.count(of:)) == [1, 1, 1, 1], "\(record)")
            #expect(record.people?.count { $0.name == "Hong" } == 1)
        }
    }

    @Test func `a prompt recalls a message of long before, and tells why without its words`() async throws {
        try await MemoryFolder.use { home in
            let talk = ["we paddled a kayak across Walden pond at dawn", "brr, and with which socks"]
            let file = try home.write(
                MemoryHistory(name: "long", lines: talk + (1...260).map { "not much today, page \($0)" }), as: .lines)
            _ = try await home.output(of: home.importing(file, "--max-calls", "0"))
            let words = "do you remember our kayak on Walden pond?"

            let prompt: MemoryAnswers.Prompt = try await home.answer(of: home.prompt(saying: words))
            let figures = try await home.output(of: home.prompt(saying: words, "--brief"))

            let recalled = try #require(prompt.recalled.first)
            #expect(recalled.memory == nil && recalled.tokens > 0)
            #expect(recalled.reason.contains("lexical"))
            #expect(prompt.contains("Walden pond at dawn"))
            #expect(figures.contains("recalled: a message, \(recalled.tokens) tokens, \(recalled.reason)"))
            #expect(!figures.contains("kayak") && !figures.contains("dawn"))
        }
    }

    @Test func `what a longer export adds stands in a prompt after what was there, and nothing stands there twice`()
        async throws
    {
        try await MemoryFolder.use { home in
            let more = ["we painted the kitchen yellow", "a sunny room"]
            let file = try home.write(.facts, as: .telegram)
            let longer = try home.write(MemoryHistory.facts.continued(as: "later", with: more), as: .telegram)
            _ = try await home.output(of: home.importing(file, "--max-calls", "0"))
            _ = try await home.output(of: home.importing(longer, "--max-calls", "0"))

            let prompt: MemoryAnswers.Prompt = try await home.answer(of: home.prompt(saying: "hey you"))

            let texts = (prompt.messages ?? []).map(\.text)
            let places = (MemoryHistory.facts.lines + more).map { line in texts.firstIndex { $0.contains(line) } }
            let found = places.compactMap { $0 }
            #expect(found.count == places.count && found == found.sorted(), "\(places)")
            #expect(prompt.recalled.isEmpty)
        }
    }
}
