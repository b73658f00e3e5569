import ArgumentParser
import Domain
import Foundation
import Ports

/// `mio bench recall`
struct BenchRecallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recall",
        abstract: "Measure how long recalling takes among many messages of many people, and their place on the disk.",
        discussion: """
            The messages are made of invented words, as frequent as words are. Build with -c release first.
            Example:
              mio bench recall --people 1 --messages 100000 --language zh
              mio bench recall --people 1000 --messages 10000 --language en
            """)

    @Option(help: "How many people have a history.")
    var people = 1

    @Option(help: "How many messages each history has.")
    var messages = 10_000

    @Option(help: "The writing of the invented words: zh or en.")
    var language = "zh"

    @Option(help: "How many queries are measured.")
    var queries = 300

    @Flag(help: "As JSON.")
    var json = false

    func validate() throws {
        guard people > 0, messages > 0, queries > 0 else {
            throw ValidationError("--people, --messages and --queries are numbers above zero")
        }
        guard ["zh", "en"].contains(language) else { throw ValidationError("--language is zh or en") }
    }

    func run() async throws {
        let bench = RecallBench(
            people: people, messages: messages, language: Language(rawValue: language), queries: queries)
        do {
            let result = try await bench.result()
            print(json ? try result.printableJSON() : result.text, terminator: "")
        } catch let error as StoreError {
            throw StartProblem.database(error, path: "the temporary database").reported()
        }
    }
}
