import ArgumentParser
import Foundation

/// `mio bench`
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure on this machine how fast the worker answers, or recalls.",
        discussion: """
            Example:
              mio bench --bots 1,100,1000 --seconds 10
              mio bench recall --people 1000 --messages 10000
            """,
        subcommands: [BenchTurnsCommand.self, BenchRecallCommand.self], defaultSubcommand: BenchTurnsCommand.self)
}

/// `mio bench turns`, which is what `mio bench` alone does.
struct BenchTurnsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "turns",
        abstract: "Measure turns a second, delays and memory on this machine.",
        discussion: """
            The worker runs as a process of its own, against a Bot API and a model on loopback that share the
            machine with it. Build with -c release first.
            Example:
              mio bench --bots 1,100,1000 --seconds 10
            """)

    @Option(help: "The numbers of bots to measure, parted by commas.")
    var bots = "1,100,1000"

    @Option(help: "How long each measurement lasts.")
    var seconds = 10

    @Option(help: "How many people write in all; at least one to each bot.")
    var people = 200

    @Option(help: "The folder of the presets.")
    var presets = "presets"

    @Flag(help: "As JSON.")
    var json = false

    func validate() throws {
        guard sizes.allSatisfy({ $0 > 0 }), !sizes.isEmpty, seconds > 0, people > 0 else {
            throw ValidationError("--bots, --seconds and --people are numbers above zero")
        }
    }

    func run() async throws {
        let bench = Bench(presets: URL(fileURLWithPath: presets), seconds: seconds, people: people)
        var results: [BenchResult] = []
        if !json { print(BenchResult.heading) }
        for size in sizes {
            let result = try await bench.result(bots: size)
            if !json { print(result.row) }
            results.append(result)
        }
        if json { print(try results.printableJSON(), terminator: "") }
    }

    private var sizes: [Int] {
        bots.split(separator: ",").map { Int($0) ?? 0 }
    }
}
