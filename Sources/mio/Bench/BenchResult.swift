/// The figures of one size.
struct BenchResult: Codable, Sendable {
    /// How many bots ran.
    let bots: Int
    /// From start until every bot polled, in seconds.
    let startSeconds: Double
    /// Memory with every bot polling and nobody writing, in megabytes.
    let idleMegabytes: Double
    /// Share of one core meanwhile, in percent.
    let idleProcessorPercent: Double
    /// Threads meanwhile.
    let threads: Int
    /// Turns a second with people who answer at once.
    let turnsPerSecond: Double
    /// The delay from a person's message to the reply at 100 turns a second, in milliseconds: half are below.
    let medianMilliseconds: Double
    /// As above: 99 in 100 are below.
    let p99Milliseconds: Double
    /// Memory after the load, in megabytes.
    let loadedMegabytes: Double
    /// Messages sent and not answered; must be zero.
    let unanswered: Int

    /// The heading of ``row``.
    static let heading = """
        | bots | all polling after | idle memory | idle CPU | threads | turns/s | p50 | p99 | loaded memory | unanswered |
        |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        """

    /// The figures as a row of a table.
    var row: String {
        let cells = [
            "\(bots)", "\(round(startSeconds, 2)) s", "\(round(idleMegabytes, 1)) MB",
            "\(round(idleProcessorPercent, 2)) %", "\(threads)", "\(Int(turnsPerSecond))",
            "\(round(medianMilliseconds, 1)) ms", "\(round(p99Milliseconds, 1)) ms", "\(round(loadedMegabytes, 1)) MB",
            "\(unanswered)",
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private func round(_ number: Double, _ digits: Int) -> String {
        let scale = [1.0, 10, 100][digits]
        return "\((number * scale).rounded() / scale)"
    }
}
