import Foundation

/// A request's body as bytes on the wire.
struct EncodedBody: Sendable {
    /// The bytes.
    let bytes: Data
    /// What they are.
    let contentType: String

    /// Encodes `body`; `nil` when there is none. `boundary` must not occur in any part.
    init?(_ body: HTTPRequest.Body, boundary: @autoclosure () -> String = Self.randomBoundary()) {
        switch body {
        case .none:
            return nil
        case .bytes(let bytes, let contentType):
            self.init(bytes: bytes, contentType: contentType)
        case .form(let fields):
            self.init(bytes: Self.form(fields), contentType: "application/x-www-form-urlencoded")
        case .multipart(let parts):
            let boundary = boundary()
            self.init(
                bytes: Self.multipart(parts, boundary: boundary),
                contentType: "multipart/form-data; boundary=\(boundary)")
        }
    }

    private init(bytes: Data, contentType: String) {
        self.bytes = bytes
        self.contentType = contentType
    }

    /// 128 random bits: it occurs in no part.
    private static func randomBoundary() -> String {
        let bits = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }
        return "mio-" + bits.joined()
    }
}

// MARK: - Forms

extension EncodedBody {
    private static func form(_ fields: [(name: String, value: String)]) -> Data {
        var bytes = Data()
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "&")) }
            appendEscaped(field.name, to: &bytes)
            bytes.append(UInt8(ascii: "="))
            appendEscaped(field.value, to: &bytes)
        }
        return bytes
    }

    private static func appendEscaped(_ text: String, to bytes: inout Data) {
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "*"):
                bytes.append(byte)
            case UInt8(ascii: " "):
                bytes.append(UInt8(ascii: "+"))
            default:
                bytes.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
    }
}

// MARK: - Multipart

extension EncodedBody {
    private static func multipart(_ parts: [HTTPRequest.Part], boundary: String) -> Data {
        var bytes = Data(capacity: parts.reduce(256) { $0 + $1.bytes.count + 256 })
        for part in parts {
            var head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(quoted(part.name))\""
            if let fileName = part.fileName { head += "; filename=\"\(quoted(fileName))\"" }
            if let contentType = part.contentType { head += "\r\nContent-Type: \(oneLine(contentType))" }
            bytes.append(contentsOf: (head + "\r\n\r\n").utf8)
            bytes.append(part.bytes)
            bytes.append(contentsOf: "\r\n".utf8)
        }
        bytes.append(contentsOf: "--\(boundary)--\r\n".utf8)
        return bytes
    }

    /// Escapes as browsers do, so that a name can neither end its quotes nor its line.
    private static func quoted(_ text: String) -> String {
        text.replacingOccurrences(of: "\"", with: "%22").replacingOccurrences(of: "\r", with: "%0D")
            .replacingOccurrences(of: "\n", with: "%0A")
    }

    private static func oneLine(_ text: String) -> String {
        String(decoding: text.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
    }
}
