/// A session as a range of message numbers, and its place in dense arrays over all messages.
struct SessionSpan: Equatable {
    /// The number of its first message.
    let start: UInt32
    /// The number behind its last message.
    let end: UInt32
    /// The place of its first message.
    let offset: Int

    /// The places of its messages.
    var places: Range<Int> { offset..<(offset + Int(end - start)) }

    /// The sessions of `index`, ascending. A stretch always begins one.
    static func spans(of index: RecallIndex) -> [SessionSpan] {
        var spans: [SessionSpan] = []
        spans.reserveCapacity(index.sessionStarts.count + index.stretches.count)
        var next = 0
        var offset = 0
        for stretch in index.stretches where !stretch.isEmpty {
            var start = stretch.lowerBound
            while start < stretch.upperBound {
                while next < index.sessionStarts.count, index.sessionStarts[next] <= start { next += 1 }
                let end =
                    next < index.sessionStarts.count
                    ? min(index.sessionStarts[next], stretch.upperBound) : stretch.upperBound
                spans.append(SessionSpan(start: start, end: end, offset: offset))
                offset += Int(end - start)
                start = end
            }
        }
        return spans
    }
}
