/// How far a transfer is, and which of its deadlines that leaves.
struct TransferTiming {
    let deadlines: HTTPRequest.Deadlines
    /// When it got its turn; none of its deadlines runs before.
    var start: MonotonicTime?
    /// Whether there was a connection, TLS included.
    var isConnected = false
    /// Whether any of the response came.
    var hasFirstByte = false
    /// When bytes last came; `nil` before the first one and while our own reader is behind.
    var lastByte: MonotonicTime?

    init(_ deadlines: HTTPRequest.Deadlines) {
        self.deadlines = deadlines
    }

    /// The deadline that ends first, and when.
    var next: (phase: HTTPError.Phase, due: MonotonicTime) {
        guard let start else { return (.total, .never) }
        var next = (phase: HTTPError.Phase.total, due: start.advanced(by: deadlines.total))
        func consider(_ phase: HTTPError.Phase, _ due: MonotonicTime) {
            if due < next.due { next = (phase, due) }
        }
        if !hasFirstByte { consider(.firstByte, start.advanced(by: deadlines.firstByte)) }
        if !isConnected { consider(.connect, start.advanced(by: deadlines.connect)) }
        if let lastByte { consider(.stall, lastByte.advanced(by: deadlines.stall)) }
        return next
    }
}
