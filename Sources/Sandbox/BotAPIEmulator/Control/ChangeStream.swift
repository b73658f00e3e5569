import Hummingbird
import NIOCore

/// Changes as server-sent events, for pages that look on.
struct ChangeStream: Sendable {
    /// How often a sign of life is sent, so that both sides notice a dead connection.
    private static let heartbeat: Int64 = 15

    let control: ControlAPI
    /// The cursor after which it begins.
    let start: Int

    /// A response that ends with its connection.
    var response: Response {
        Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                // Headers reach the browser with the first bytes.
                try await writer.write(ByteBuffer(string: ": open\n\n"))
                var cursor = start
                while !Task.isCancelled {
                    let changes = await control.changes(after: cursor, waitingAtMost: Self.heartbeat)
                    cursor = changes.last?.cursor ?? cursor
                    try await writer.write(changes.isEmpty ? ByteBuffer(string: ": still here\n\n") : events(changes))
                }
                try await writer.finish(nil)
            })
    }

    private func events(_ changes: [Change]) -> ByteBuffer {
        var buffer = ByteBuffer()
        control.emulator.change { world in
            for change in changes {
                var writer = JSONWriter()
                world.write(change, to: &writer)
                buffer.writeString("id: \(change.cursor)\ndata: ")
                buffer.writeBytes(writer.bytes)
                buffer.writeString("\n\n")
            }
        }
        return buffer
    }
}
