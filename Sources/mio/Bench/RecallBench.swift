import Domain
import Foundation
import Ports
import SQLiteStorage

/// Fills a database with histories and asks it what fits running talks.
struct RecallBench {
    /// The figures.
    struct Result: Encodable {
        let people: Int
        let messagesEach: Int
        let language: String
        let insertsPerSecond: Int
        let megabytes: Double
        let kilobytesPerPerson: Int
        let p50Milliseconds: Double
        let p95Milliseconds: Double
        let worstMilliseconds: Double

        /// For people.
        var text: String {
            """
            \(people) people with \(messagesEach) messages each (\(language)): recall p50 \(p50Milliseconds) ms, \
            p95 \(p95Milliseconds) ms, worst \(worstMilliseconds) ms; \(insertsPerSecond) messages taken in a second; \
            \(megabytes) MB on the disk, \(kilobytesPerPerson) kB a person

            """
        }
    }

    /// So many messages are taken in at once.
    private static let portion = 2_000
    /// Messages of one session, and the lines of a running talk.
    private static let sessionLength = 20
    private static let talkLength = 6

    let people: Int
    let messages: Int
    let language: Language
    let queries: Int

    /// Measures in a temporary database.
    func result() async throws(StoreError) -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mio-recall-\(UUID().uuidString)")
        // A folder that stays behind is found by whoever looks at the disk.
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("recall.sqlite").path
        let store = try SQLiteStore(at: path)
        let clock = ContinuousClock()
        var talk = SyntheticTalk(language, seed: 1)
        let start = clock.now
        for person in 1...people {
            try await fill(store, person, &talk)
            if person.isMultiple(of: 10) { Progress.tell("\(person) of \(people) people") }
        }
        while try await store.mergeIndexes() {}
        Progress.end()
        let inserting = start.duration(to: clock.now) / .seconds(1)
        let times = try await measure(store, &talk, clock).sorted()
        try await store.close()
        let size = Self.size(of: folder)
        return Result(
            people: people, messagesEach: messages, language: language.rawValue,
            insertsPerSecond: Int(Double(people * messages) / inserting), megabytes: Self.rounded(size / 1_048_576),
            kilobytesPerPerson: Int(size / 1024 / Double(people)),
            p50Milliseconds: Self.rounded(times[times.count / 2]),
            p95Milliseconds: Self.rounded(times[min(times.count - 1, times.count * 95 / 100)]),
            worstMilliseconds: Self.rounded(times[times.count - 1]))
    }

    private func key(_ person: Int) -> PersonKey {
        PersonKey(user: UserID(rawValue: Int64(person)), preset: PresetName(rawValue: "bench"))
    }

    private func fill(_ store: SQLiteStore, _ person: Int, _ talk: inout SyntheticTalk) async throws(StoreError) {
        let day0 = Date(timeIntervalSince1970: 1_700_000_000)
        let lines = (0..<messages).map { number in
            ImportedLine(
                sourceID: String(number),
                message: HistoryMessage(
                    speaker: number.isMultiple(of: 2) ? .person(name: "A") : .persona,
                    content: .text(talk.message()), date: day0 + Double(number) * 600),
                beginsSession: number.isMultiple(of: Self.sessionLength))
        }
        let state = try await store.beginImport(
            ImportRequest(
                user: key(person).user, preset: key(person).preset, bot: BotID(rawValue: 1), mode: .evolving, name: "A",
                source: String(person)), of: lines, at: day0)
        for start in stride(from: 0, to: messages, by: Self.portion) {
            let portion = Array(lines[start..<min(start + Self.portion, messages)])
            _ = try await store.takeIn(portion, import: state.id)
        }
    }

    private func measure(
        _ store: SQLiteStore, _ talk: inout SyntheticTalk, _ clock: ContinuousClock
    ) async throws(StoreError) -> [Double] {
        var random = SplitMix(state: 7)
        var times: [Double] = []
        for _ in 0..<queries {
            let lines = (0..<Self.talkLength).map {
                RecallLine(side: $0.isMultiple(of: 2) ? .persona : .person, talk.message())
            }
            let person = Int.random(in: 1...people, using: &random)
            let start = clock.now
            let query = RecallQuery(lines: lines, now: Date(timeIntervalSince1970: 1_900_000_000), zone: .gmt)
            _ = try await store.messages(for: query, of: key(person), limit: 10)
            times.append(start.duration(to: clock.now) / .milliseconds(1))
        }
        return times
    }

    private static func size(of folder: URL) -> Double {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.reduce(0) { sum, file in
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(file).path)
            return sum + Double(attributes?[.size] as? Int ?? 0)
        }
    }

    private static func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}
