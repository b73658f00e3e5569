import Domain
import Foundation
import Ports
import SQLiteStorage

/// Asks the store's recall the queries of a corpus, each user of which has a relationship of their own.
struct MemoryEvaluation {
    private struct Person {
        let key: PersonKey
        let names: RecallNames
        /// The ids of the messages, in order.
        let ids: [String]
        let end: Date
    }

    private let store: SQLiteStore
    private let people: [String: Person]
    private let embedding: (any EmbeddingModel)?

    /// Takes a corpus in; into memory unless there is a folder.
    init(
        corpus: [CorpusLine], personaSpeaker: String?, embedding: (any EmbeddingModel)?, folder: String?
    ) async throws(EvaluationFailure) {
        do throws(StoreError) {
            store = try Self.store(in: folder)
            var people: [String: Person] = [:]
            let users = Dictionary(grouping: corpus, by: \.user)
            for (index, user) in users.keys.sorted().enumerated() {
                let lines = (users[user] ?? []).sorted { $0.seq < $1.seq }
                people[user] = try await Self.takeIn(lines, as: index + 1, personaSpeaker, store)
                Progress.tell("\(index + 1) of \(users.count) people")
            }
            Progress.end()
            self.people = people
            self.embedding = embedding
            if let embedding { try await Self.embed(people.values.map(\.key), by: embedding, in: store) }
        } catch {
            throw EvaluationFailure("The corpus cannot be taken in: \(error)")
        }
    }

    private static func store(in folder: String?) throws(StoreError) -> SQLiteStore {
        guard let folder else { return try .inMemory() }
        return try SQLiteStore(at: URL(fileURLWithPath: folder).appendingPathComponent("evaluation.sqlite").path)
    }

    private static func takeIn(
        _ lines: [CorpusLine], as number: Int, _ personaSpeaker: String?, _ store: SQLiteStore
    ) async throws(StoreError) -> Person {
        guard Set(lines.map(\.id)).count == lines.count else {
            throw .failed(reason: "an id comes twice among the messages of one user")
        }
        let speakers = Set(lines.map(\.speaker)).sorted()
        let persona = personaSpeaker ?? (speakers.contains("AI") ? "AI" : speakers.dropFirst().first ?? "")
        let key = PersonKey(user: UserID(rawValue: Int64(number)), preset: PresetName(rawValue: "evaluation"))
        let request = ImportRequest(
            user: key.user, preset: key.preset, bot: BotID(rawValue: 1), mode: .evolving,
            name: speakers.first { $0 != persona } ?? "", source: String(number))
        var session: CorpusSession?
        let imported = lines.map { line in
            defer { session = line.session }
            return ImportedLine(
                sourceID: line.id,
                message: HistoryMessage(
                    speaker: line.speaker == persona ? .persona : .person(name: line.speaker),
                    content: .text(line.text), date: CorpusTime.date(line.time)),
                beginsSession: session != line.session)
        }
        let state = try await store.beginImport(request, of: imported, at: CorpusTime.date(lines[0].time))
        _ = try await store.takeIn(imported, import: state.id)
        return Person(
            key: key,
            names: RecallNames(
                person: speakers.filter { $0 != persona }, persona: persona == "AI" ? [] : [persona]),
            ids: lines.map(\.id), end: CorpusTime.date(lines[lines.count - 1].time))
    }

    /// Ends the evaluation.
    func close() async throws(EvaluationFailure) {
        do throws(StoreError) {
            try await store.close()
        } catch {
            throw EvaluationFailure("The database does not close: \(error)")
        }
    }
}

// MARK: - Queries

extension MemoryEvaluation {
    /// What is found for each query, at most `limit` messages.
    func results(of queries: [QueryLine], limit: Int) async throws(EvaluationFailure) -> [ResultLine] {
        var results: [ResultLine] = []
        for query in queries {
            guard let person = people[query.user] else {
                throw EvaluationFailure("Query \(query.queryId) is of the user \(query.user), whom the corpus lacks.")
            }
            results.append(try await result(of: query, by: person, limit: limit))
            Progress.tell("\(results.count) of \(queries.count) queries")
        }
        Progress.end()
        return results
    }

    /// The figures of a whole run.
    func summary(of results: [ResultLine]) -> String {
        let times = results.map(\.ms).sorted()
        func percentile(_ share: Double) -> String {
            String(format: "%.1f", times[min(times.count - 1, Int(Double(times.count) * share))])
        }
        let messages = people.values.reduce(0) { $0 + $1.ids.count }
        return """
            \(results.count) queries in \(messages) messages of \(people.count) people: p50 \(percentile(0.5)) ms, \
            p95 \(percentile(0.95)) ms\(embedding.map { ", with \($0.name)" } ?? "")
            """
    }

    private func result(
        of line: QueryLine, by person: Person, limit: Int
    ) async throws(EvaluationFailure) -> ResultLine {
        let lines = line.query.split(separator: "\n").map { RecallLine(String($0)) }
        let now = line.time.map(CorpusTime.date) ?? person.end
        let clock = ContinuousClock()
        let start = clock.now
        let vector = await vector(of: line.query)
        let query = RecallQuery(lines: lines, names: person.names, now: now, zone: .gmt)
        do throws(StoreError) {
            let found = try await store.messages(for: query, vector, of: person.key, limit: limit)
            let elapsed = start.duration(to: clock.now)
            return ResultLine(
                queryId: line.queryId, ids: found.map { person.ids[$0] }, ms: elapsed / .milliseconds(1))
        } catch {
            throw EvaluationFailure("Query \(line.queryId) cannot be answered: \(error)")
        }
    }

    private func vector(of text: String) async -> TextVector? {
        guard let embedding else { return nil }
        // A query that has no vector is answered by words, as in a turn.
        return try? await embedding.vectors(of: [text]).vectors.first
    }

    private static func embed(
        _ keys: [PersonKey], by model: any EmbeddingModel, in store: SQLiteStore
    ) async throws(StoreError) {
        try await store.scheduleEmbedding(by: model.name, at: .distantPast)
        for job in try await store.dueJobs(at: .distantFuture, limit: keys.count) {
            while let texts = try await store.unembedded(of: job.relationship, by: model.name, limit: 64),
                !texts.texts.isEmpty
            {
                let answer: Embedding
                do throws(ModelFailure) {
                    answer = try await model.vectors(of: texts.texts.map(\.text))
                } catch {
                    throw .failed(reason: "the embedding model gave no vectors: \(error.reason)")
                }
                let embedded = zip(texts.texts, answer.vectors).map { EmbeddedText($0, vector: $1) }
                try await store.keep(embedded, of: job.relationship)
            }
        }
    }
}

/// Reads the times of a corpus: a day, or a day and a time, in UTC.
enum CorpusTime {
    static func date(_ text: String) -> Date {
        let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        func part(_ index: Int) -> Int { parts.indices.contains(index) ? parts[index] : 0 }
        let date = calendar.date(
            from: DateComponents(
                year: part(0), month: max(1, part(1)), day: max(1, part(2)), hour: part(3), minute: part(4),
                second: part(5)))
        return date ?? .distantPast
    }
}
