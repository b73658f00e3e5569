import Foundation
import Synchronization
import TestSupport

/// The real program as a child process.
final class MioProcess: Sendable {
    private let process: Mutex<Process>
    private let exit = Journal<Int32>()
    /// What it writes to standard error, or to standard output if that is read, line by line.
    let log = Journal<String>()

    /// The program that was built together with these tests.
    static let executable =
        Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        .map { $0.bundleURL.deletingLastPathComponent() }
        .map { $0.appendingPathComponent("mio") }
        ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("mio")

    /// Starts `mio`, or another program, with these arguments; `environment` is added to that of the tests.
    init(
        _ arguments: [String], environment: [String: String] = [:], executable: URL = MioProcess.executable,
        readsOutput: Bool = false
    ) throws {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let output = Pipe()
        if readsOutput { process.standardOutput = output } else { process.standardError = output }
        let (log, exit, ends) = (log, exit, Journal<Int32?>())
        // The end is told when both have come: the process's, and that of what it wrote.
        let note: @Sendable (Int32?) -> Void = { status in
            ends.write(status)
            if ends.entries.count == 2 { exit.write(ends.entries.lazy.compactMap { $0 }.first ?? -1) }
        }
        process.terminationHandler = { note($0.terminationStatus) }
        try process.run()
        let reading = output.fileHandleForReading
        Thread.detachNewThread {
            var rest = Data()
            while case let data = reading.availableData, !data.isEmpty {
                rest += data
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    log.write(String(decoding: rest[..<end], as: UTF8.self))
                    rest = rest[rest.index(after: end)...]
                }
            }
            if !rest.isEmpty { log.write(String(decoding: rest, as: UTF8.self)) }
            note(nil)
        }
        self.process = Mutex(process)
    }

    /// Kills it as the power cord would, and waits until it is gone.
    func kill() async {
        Foundation.kill(process.withLock(\.processIdentifier), SIGKILL)
        _ = await exit.first(1)
    }

    /// Asks it to end and waits until it has; its exit status.
    func terminate() async -> Int32 {
        process.withLock { $0.terminate() }
        return await exit.first(1)[0]
    }

    /// Waits until it has ended by itself; its exit status, or the signal that killed it.
    func end() async -> Int32 {
        await exit.first(1)[0]
    }

    /// Sends a signal.
    func signal(_ number: Int32) {
        Foundation.kill(process.withLock(\.processIdentifier), number)
    }

    /// Waits for a line of its log that contains `text`.
    @discardableResult
    func logged(_ text: String) async -> String {
        var count = 1
        while true {
            let lines = await log.first(count)
            if lines[count - 1].contains(text) { return lines[count - 1] }
            count += 1
        }
    }
}
