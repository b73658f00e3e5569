import Foundation

/// `openssl s_server` with the committed certificate for `localhost`.
final class TLSServer {
    /// Where the system keeps openssl; `nil` when it has none.
    static let openssl = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/openssl" }.first(where: FileManager.default.isExecutableFile)

    /// The port on 127.0.0.1.
    let port: Int
    private let process = Process()

    /// Starts it; it answers any request with a page about the connection.
    init() throws {
        struct Silent: Error {}
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: Self.openssl ?? "")
        process.arguments = [
            "s_server", "-www", "-accept", "127.0.0.1:0", "-cert", try fixture("server.pem").path,
            "-key", try fixture("server.key").path,
        ]
        process.standardInput = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var text = ""
        // It says "ACCEPT 127.0.0.1:PORT" when it is ready.
        while !text.contains("ACCEPT") || !text.hasSuffix("\n") {
            let bytes = output.fileHandleForReading.availableData
            guard !bytes.isEmpty else { throw Silent() }
            text += String(decoding: bytes, as: UTF8.self)
        }
        guard
            let port = text.split(separator: ":").last.flatMap({
                Int($0.trimmingCharacters(in: .whitespacesAndNewlines))
            })
        else { throw Silent() }
        self.port = port
    }

    deinit {
        process.terminate()
    }
}
