import Foundation

/// Puts together a `multipart/form-data` body.
struct Multipart {
    let boundary: String
    private var parts = Data()

    init(boundary: String) {
        self.boundary = boundary
    }

    var data: Data { parts + Data("--\(boundary)--\r\n".utf8) }
    var contentType: String { "multipart/form-data; boundary=\(boundary)" }

    func field(_ name: String, _ value: String) -> Multipart {
        adding("Content-Disposition: form-data; name=\"\(name)\"", Data(value.utf8))
    }

    func file(_ name: String, _ fileName: String, type: String, _ bytes: Data) -> Multipart {
        adding(
            "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(fileName)\"\r\nContent-Type: \(type)", bytes
        )
    }

    private func adding(_ head: String, _ content: Data) -> Multipart {
        var longer = self
        longer.parts += Data("--\(boundary)\r\n\(head)\r\n\r\n".utf8) + content + Data("\r\n".utf8)
        return longer
    }
}
