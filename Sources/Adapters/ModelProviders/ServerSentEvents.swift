import Foundation

/// Takes the data of server-sent events out of bytes that come in pieces of any size.
///
/// Lines may end in LF, CR LF or CR; comments and fields other than `data` are passed over. Nothing is decoded before
/// its line is whole, so a piece may end inside a character.
struct ServerSentEvents {
    /// The most bytes that one event may have.
    static let sizeLimit = 4 << 20

    private var line: [UInt8] = []
    private var data: [UInt8] = []
    private var hasData = false
    private var endedInReturn = false
    /// Whether an event was larger than is allowed; nothing that follows is to be relied on.
    private(set) var isTooLarge = false

    /// Takes a piece; returns the data of each event that is now whole.
    mutating func take(_ piece: Data) -> [Data] {
        var events: [Data] = []
        for byte in piece {
            switch byte {
            case 0x0A where endedInReturn: endedInReturn = false
            case 0x0A, 0x0D:
                endedInReturn = byte == 0x0D
                endLine(&events)
            default:
                endedInReturn = false
                line.append(byte)
            }
        }
        if line.count + data.count > Self.sizeLimit { isTooLarge = true }
        return events
    }

    /// The data of what stands at the end without a blank line after it.
    mutating func finish() -> [Data] {
        var events: [Data] = []
        if !line.isEmpty { endLine(&events) }
        dispatch(&events)
        return events
    }

    private mutating func endLine(_ events: inout [Data]) {
        defer { line.removeAll(keepingCapacity: true) }
        guard !line.isEmpty else { return dispatch(&events) }
        guard line.starts(with: Self.field) else { return }
        let start = line.count > Self.field.count && line[Self.field.count] == 0x20 ? 1 : 0
        if hasData { data.append(0x0A) }
        data.append(contentsOf: line[(Self.field.count + start)...])
        hasData = true
    }

    private mutating func dispatch(_ events: inout [Data]) {
        guard hasData else { return }
        hasData = false
        if !data.isEmpty { events.append(Data(data)) }
        data.removeAll(keepingCapacity: true)
    }

    private static let field = Array("data:".utf8)
}
