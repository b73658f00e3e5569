import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// A chat model over HTTP that answers at once, so that a benchmark measures us and not a model.
struct InstantModel: Sendable {
    private struct Responder: HTTPResponder {
        /// A streamed answer as OpenAI-compatible servers write it, usage last.
        private static let answer = ByteBuffer(
            string: """
                data: {"choices":[{"index":0,"delta":{"role":"assistant","content":"ok"},"finish_reason":null}]}

                data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

                data: {"choices":[],"usage":{"prompt_tokens":900,"completion_tokens":1,"total_tokens":901}}

                data: [DONE]


                """)

        func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
            // Unread, the question would block the connection's next one.
            _ = try await request.body.collect(upTo: 4 << 20)
            return Response(
                status: .ok, headers: [.contentType: "text/event-stream"], body: ResponseBody(byteBuffer: Self.answer))
        }
    }

    /// Serves on a free port of loopback until the task is cancelled; `isServing` is told the port.
    func run(logger: Logger, isServing: @escaping @Sendable (Int) -> Void) async throws {
        let application = Application(
            responder: Responder(), configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { isServing($0.localAddress?.port ?? 0) }, logger: logger)
        try await application.run()
    }
}
