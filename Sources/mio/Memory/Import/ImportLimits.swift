/// How much of a source is read.
struct ImportLimits: Sendable {
    /// The largest export of Telegram, in bytes; it is read whole.
    var export = 300 << 20
    /// The largest file of lines, in bytes; it is read line by line.
    var lines = 500 << 20
    /// The longest line, or entry of an export, in bytes.
    var record = 1 << 20
    /// The share of records that may be faulty.
    var faults = 0.2
}
