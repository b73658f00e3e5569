import Foundation

/// A worker in a process of its own, as the operating system sees it.
final class WorkerProcess {
    /// What a process uses.
    struct Resources {
        /// Memory that is its own, in megabytes.
        let megabytes: Double
        /// Processor time so far, in seconds.
        let processorSeconds: Double
        /// How many threads it has.
        let threads: Int
    }

    private let process = Process()
    private let exit: AsyncStream<Void>

    /// Starts `mio run` on the files in `folder`.
    init(folder: URL, presets: URL) throws {
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = [
            "run", "--config", folder.appendingPathComponent("bots.json").path, "--presets", presets.path,
            "--data", folder.appendingPathComponent("data").path, "--log-level", "warning",
        ]
        let (exit, end) = AsyncStream<Void>.makeStream()
        self.exit = exit
        process.terminationHandler = { _ in end.finish() }
        try process.run()
    }

    /// Ends it and waits.
    func stop() async {
        process.terminate()
        for await _ in exit {}
    }

    /// What it uses now; `nil` once it has ended.
    var resources: Resources? {
        let folder = "/proc/\(process.processIdentifier)"
        guard let status = text(of: "\(folder)/status"), let stat = text(of: "\(folder)/stat") else { return nil }
        let fields = stat.split(separator: " ").map(String.init)
        // proc(5): fields 14 and 15 are user and system time in clock ticks.
        guard fields.count > 14, let user = Double(fields[13]), let system = Double(fields[14]) else { return nil }
        return Resources(
            megabytes: number("VmRSS:", in: status) / 1024,
            processorSeconds: (user + system) / Double(sysconf(Int32(_SC_CLK_TCK))),
            threads: Int(number("Threads:", in: status)))
    }

    private func text(of path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    private func number(_ key: String, in status: String) -> Double {
        let line = status.split(separator: "\n").first { $0.hasPrefix(key) } ?? ""
        return Double(line.split(whereSeparator: \.isWhitespace).dropFirst().first ?? "") ?? 0
    }
}
