import Ports
import Synchronization

/// Which models have been failing, so that nobody waits for one that hangs while another could answer.
final class ModelHealth: Sendable {
    /// So many failures in a row make a model rest.
    private static let tolerated = 5
    /// How long it rests before it is tried again.
    private static let rest = Duration.seconds(30)

    private struct Record {
        var failures = 0
        var restsUntil = Duration.zero
    }

    private let records = Mutex<[String: Record]>([:])

    /// Those that do not rest at `now`, in their order; all of them when all rest.
    func usable(_ models: [any ChatModel], at now: Duration) -> [any ChatModel] {
        let awake = models.filter { !rests($0, at: now) }
        return awake.isEmpty ? models : awake
    }

    /// Whether a model rests at `now`.
    func rests(_ model: any ChatModel, at now: Duration) -> Bool {
        records.withLock { $0[model.name, default: Record()].restsUntil > now }
    }

    /// Notes that a model answered.
    func noteSuccess(of model: any ChatModel) {
        records.withLock { $0[model.name] = nil }
    }

    /// Notes that a model failed, for a reason that is its own.
    func noteFailure(of model: any ChatModel, at now: Duration) {
        records.withLock { records in
            var record = records[model.name, default: Record()]
            record.failures += 1
            if record.failures >= Self.tolerated { record.restsUntil = now + Self.rest }
            records[model.name] = record
        }
    }
}
