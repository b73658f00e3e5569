import ArgumentParser
import Domain
import Foundation
import Ports

/// `mio evaluate memory`
struct EvaluateMemoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "memory",
        abstract: "Ask the recall of messages the queries of a corpus, and write what it finds.",
        discussion: """
            A line of the corpus is {"user","id","time","speaker","text","session","seq"}, a line of queries
            {"query_id","user","query","time"}; a query of several lines is a running talk, its last line the newest.
            A line of the result is {"query_id","ids","ms"}, the best first. With --config the embedding model of that
            file takes part.
            Example:
              mio evaluate memory --corpus corpus.jsonl --queries queries.jsonl --out ranked.jsonl
            """)

    @Option(help: "The file of the messages.")
    var corpus: String

    @Option(help: "The file of the queries.")
    var queries: String

    @Option(help: "The file that is written.")
    var out: String

    @Option(help: "Who of the speakers is the persona; absent, the one called AI, else the second by name.")
    var personaSpeaker: String?

    @Option(name: .shortAndLong, help: "The file of the bots, for its embedding model; absent, words alone decide.")
    var config: String?

    @Option(help: "Keep the database in this folder; absent, it is in memory.")
    var data: String?

    @Option(help: "How many messages are written for each query.")
    var limit = 50

    func run() async throws {
        do throws(EvaluationFailure) {
            let evaluation = try await MemoryEvaluation(
                corpus: JSONLines(corpus).read(CorpusLine.self), personaSpeaker: personaSpeaker,
                embedding: try embeddingModel(), folder: data)
            let queries = try JSONLines(queries).read(QueryLine.self)
            let results = try await evaluation.results(of: queries, limit: limit)
            try JSONLines(out).write(results)
            print(evaluation.summary(of: results))
            try await evaluation.close()
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            throw ExitCode(65)
        }
    }

    private func embeddingModel() throws(EvaluationFailure) -> (any EmbeddingModel)? {
        guard let config else { return nil }
        do {
            var files = FileOptions()
            files.config = config
            let loaded = try LoadedSettings(files: files, tokens: .optional)
            return try loaded.settings.models[.embedding]?.first.map { try Assembly().embeddingModel($0) }
        } catch {
            throw EvaluationFailure("\(error)")
        }
    }
}
