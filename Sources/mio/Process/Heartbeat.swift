import Foundation
import Logging
import Ports

/// A file beside the database that a running worker touches, so that a health check need not ask the worker.
struct Heartbeat: Sendable {
    /// How often it is touched.
    static let interval = Duration.seconds(10)
    /// The age at which a worker counts as stuck.
    static let limit: TimeInterval = 60

    /// The file.
    let file: URL

    /// The heartbeat of the worker whose database is in `folder`.
    init(in folder: URL) {
        file = folder.appendingPathComponent("heartbeat")
    }

    /// Touches the file until the task is cancelled, then removes it.
    func run(timekeeper: Timekeeper, logger: Logger) async {
        defer { stop() }
        var isReported = false
        repeat {
            do {
                try Data("\(Int(timekeeper.now().timeIntervalSince1970))\n".utf8).write(to: file)
                isReported = false
            } catch {
                if !isReported { logger.warning("The heartbeat cannot be written") }
                isReported = true
            }
        } while await pause(timekeeper)
    }

    /// Why the worker is not healthy at `now`; `nil` when it is.
    func complaint(at now: Date) -> String? {
        guard let text = FileManager.default.contents(atPath: file.path),
            let seconds = TimeInterval(String(decoding: text, as: UTF8.self).trimmingCharacters(in: .newlines))
        else { return "no worker runs on this folder" }
        let age = now.timeIntervalSince1970 - seconds
        return age > Self.limit ? "the worker has been stuck for \(Int(age)) s" : nil
    }

    private func pause(_ timekeeper: Timekeeper) async -> Bool {
        do {
            try await timekeeper.clock.sleep(for: Self.interval)
            return true
        } catch {
            // Sleeping fails only by cancellation, which is the end.
            return false
        }
    }

    private func stop() {
        do {
            try FileManager.default.removeItem(at: file)
        } catch {
            // Nothing was written, or the folder is gone: either way no heart beats.
        }
    }
}
