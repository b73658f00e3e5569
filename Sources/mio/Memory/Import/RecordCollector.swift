/// Gathers the messages of a source, and why others are none.
struct RecordCollector: Sendable {
    /// The most faults that are shown one by one.
    static let shownFaults = 10

    /// What could be read, in the order of the file.
    private(set) var messages: [SourceMessage] = []
    /// How many records were left out, by reason.
    private(set) var skipped: [ImportSkip.Reason: Int] = [:]
    /// The first of the faulty ones.
    private(set) var faults: [ImportFault] = []
    /// All records there were.
    private(set) var records = 0

    private var seen: Set<String> = []

    /// How many records were faulty.
    var faultCount: Int { skipped.reduce(0) { $0 + ($1.key.isFault ? $1.value : 0) } }

    /// Takes in the record on `line`, as `read` tells it.
    mutating func take(line: Int, _ read: () throws(ImportSkip) -> SourceMessage) {
        records += 1
        do throws(ImportSkip) {
            let message = try read()
            guard seen.insert(message.id).inserted else { throw ImportSkip(reason: .duplicate) }
            messages.append(message)
        } catch {
            note(error, line: line)
        }
    }

    /// Fails when too little can be read.
    func check(_ path: String, limit: Double) throws(ImportFailure) {
        if Double(faultCount) > Double(records) * limit {
            throw .tooManyFaults(path: path, faults: faults, count: faultCount, records: records)
        }
        if messages.isEmpty { throw .nothingReadable(path: path, skipped: skipped) }
    }

    private mutating func note(_ skip: ImportSkip, line: Int) {
        skipped[skip.reason, default: 0] += 1
        guard skip.reason.isFault, faults.count < Self.shownFaults else { return }
        faults.append(ImportFault(line: line, id: skip.id, reason: skip.reason, message: skip.message))
    }
}
