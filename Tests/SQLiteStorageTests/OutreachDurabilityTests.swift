import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// What becomes of writing first when it is interrupted, and what is left of it when somebody is forgotten.
@Suite(.timeLimit(.minutes(5))) struct OutreachDurabilityTests {
    private let directory = TemporaryDirectory()
    private let meeting = Meeting()
    private let his = Meeting(account: tom)
    private let secret = "ZQXSECRETZQX"

    private var copy: String { directory.path + "/copy.sqlite" }

    private func copyFiles() throws {
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: directory.file + suffix, toPath: copy + suffix)
        }
    }

    /// A persona's words, about something the person said, beside another reason.
    private func plant(in store: SQLiteStore, _ meeting: Meeting) async throws {
        let reason = OutreachReason(.thread, topic: secret)
        _ = try await store.outreach(
            to: meeting, saying: [secret], because: reason,
            skipping: [SkippedReason(OutreachReason(.promise, topic: secret), because: .weaker)])
    }

    @Test func `a crash leaves all of it or nothing`() async throws {
        let store = try SQLiteStore(at: directory.file)
        try await store.hear(meeting, leaving: .next(noon))
        let commit = OutreachCommit(
            candidate: try await store.candidate(), bubbles: [meeting.bubble("hi")],
            record: OutreachRecord(date: noon, reason: .exam, skipped: [], outcome: .promised),
            standing: .next(nil, unanswered: 3), usage: [usage()])

        _ = try await store.writes.commit { [self] db in
            let rows = try commit.write(to: db)
            try copyFiles()
            return rows
        }

        let revived = try SQLiteStore(at: copy)
        #expect(try await store.outcomes() == [.promised])
        #expect(try await revived.outcomes().isEmpty)
        #expect(try await revived.unsent(in: meeting.conversation).isEmpty)
        #expect(try await revived.candidate().standing == .next(noon))
        try await revived.close()
        try await store.close()
    }

    @Test func `whoever comes after a crash knows what was begun`() async throws {
        let store = try SQLiteStore(at: directory.file)
        let rows = try await store.outreach(saying: ["begun", "not begun"])
        _ = try await store.markBegun(rows[0].sequence, at: noon)
        try copyFiles()

        let revived = try SQLiteStore(at: copy)
        let found = try await revived.unsent(in: meeting.conversation)
        try await revived.markSent(found[0].sequence, as: nil, at: noon + 3600)
        try await revived.withdraw([found[1].sequence], because: .stale, at: noon + 3600)

        #expect(found.map(\.hasBegun) == [true, false])
        #expect(try await revived.outcomes() == [.unknown])
        #expect(try await revived.look(meeting).history.map(\.words) == ["hello", "begun"])
        try await revived.close()
        try await store.close()
    }

    @Test func `nothing of it is kept when the disk is full`() async throws {
        let store = try SQLiteStore(at: directory.file)
        try await store.hear(meeting, leaving: .next(noon))
        let candidate = try await store.candidate()
        let count = try await store.inspect("PRAGMA page_count").first.flatMap { $0 }.flatMap { Int($0) }
        _ = try await store.inspect("PRAGMA max_page_count = \(try #require(count) + 2)")

        await #expect(throws: StoreError.diskFull) {
            try await store.reach(candidate, saying: ["hi", String(repeating: "a", count: 100_000)], usage: [usage()])
        }

        #expect(try await store.outcomes().isEmpty)
        #expect(try await store.unsent(in: meeting.conversation).isEmpty)
        #expect(try await store.candidate().standing == candidate.standing)
        try await store.close()
    }
}

// MARK: - Forgetting

extension OutreachDurabilityTests {
    @Test(arguments: ["outreach", "outreach_log", "outbox"], [false, true])
    func `no row is left of who is forgotten, and all of the others`(table: String, everywhere: Bool) async throws {
        let store = try SQLiteStore.inMemory()
        try await plant(in: store, meeting)
        let ours = try await store.inspect("SELECT count(*) FROM \(table)")
        try await plant(in: store, his)

        try await store.forget(
            meeting.key, everywhere: everywhere, consuming: InboxSequence(rawValue: 4711), at: noon + 60)

        #expect(ours != ["0"])
        #expect(try await store.inspect("SELECT count(*) FROM \(table)") == ours)
        #expect(try await store.inspect("PRAGMA foreign_key_check") == [])
    }

    @Test func `what was under way for who is forgotten reaches nobody's history`() async throws {
        let store = try SQLiteStore.inMemory()
        let rows = try await store.outreach()
        _ = try await store.markBegun(rows[0].sequence, at: noon)

        try await store.forget(meeting.key, everywhere: true, consuming: InboxSequence(rawValue: 4711), at: noon + 60)
        try await store.markSent(rows[0].sequence, as: MessageID(rawValue: 5), at: noon + 60)

        #expect(try await store.inspect("SELECT count(*) FROM message") == ["0"])
        #expect(try await store.inspect("SELECT count(*) FROM outreach_log") == ["0"])
    }

    @Test func `not a byte of a topic of who is forgotten is on the disk`() async throws {
        let store = try SQLiteStore(at: directory.file)
        try await plant(in: store, meeting)

        try await store.forget(
            meeting.key, everywhere: false, consuming: InboxSequence(rawValue: 4711), at: noon + 60)
        _ = try await store.scrubIfDue()

        let folder = directory.path + "/nested"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
            #expect(bytes.range(of: Data(secret.utf8)) == nil)
        }
        try await store.close()
    }

    @Test(arguments: StoreUnderTest.all)
    func `a memory that is forgotten is no topic any more`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await learn(
            MemoryChanges(additions: [.told("keeps seven penguins in the bathtub")]), of: meeting, in: store,
            at: noon - 9 * oneDay)
        let penguins = OutreachReason(.memory, topic: "those seven penguins in your bathtub")
        let source = OutreachReason(.memory, topic: "they", sources: [known[0].id])
        let rain = SkippedReason(OutreachReason(.memory, topic: "rain"), because: .weaker)
        let exam = OutreachReason(.plan, topic: "the exam", day: september(18))
        for (day, reason) in [penguins, source, exam].enumerated() {
            _ = try await store.outreach(
                because: reason, skipping: [rain, SkippedReason(penguins, because: .recent)],
                at: noon - Double(day) * oneDay)
        }

        #expect(try await store.delete("m\(known[0].id)", of: meeting.key, at: noon))

        let records = try await store.outreachRecords(of: meeting.key, limit: 9)
        #expect(records.map(\.reason.topic) == ["", "", "the exam"])
        #expect(records.map(\.skipped) == [[rain], [rain], [rain]])
        #expect(records.map(\.reason.kind) == [.memory, .memory, .plan])
    }
}

// MARK: - Retention

extension OutreachDurabilityTests {
    @Test(arguments: StoreUnderTest.all)
    func `topics are kept as long as words, and that somebody wrote first for good`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let skipped = [SkippedReason(OutreachReason(.missing), because: .weaker)]
        for date in [noon - 3 * 3600, noon - 3600] {
            _ = try await store.outreach(skipping: skipped, at: date)
        }

        while try await store.purge(before: noon - 7200) {}

        let old = OutreachReason(.plan, sources: OutreachReason.exam.sources, day: OutreachReason.exam.day)
        #expect(
            try await store.outreachRecords(of: meeting.key, limit: 9) == [
                OutreachRecord(date: noon - 3600, reason: .exam, skipped: skipped, outcome: .promised),
                OutreachRecord(date: noon - 3 * 3600, reason: old, skipped: [], outcome: .promised),
            ])
        #expect(try await store.unsent(in: meeting.conversation).count == 2)
    }

    @Test(arguments: StoreUnderTest.all)
    func `many topics are forgotten in steps`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .next(noon))
        for _ in 0..<310 {
            try await store.reach(
                try await store.candidate(), saying: [], outcome: .declined, leaving: .next(noon), at: noon)
        }

        let isLeft = try await store.purge(before: noon + 1)
        while try await store.purge(before: noon + 1) {}

        #expect(isLeft)
        #expect(try await store.outreachRecords(of: meeting.key, limit: 999).allSatisfy(\.reason.topic.isEmpty))
        #expect(try await store.outcomes().count == 99)
    }
}
