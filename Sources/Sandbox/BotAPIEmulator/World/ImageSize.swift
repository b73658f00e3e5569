/// The width and height of a picture, in pixels.
struct ImageSize: Equatable, Sendable {
    let width: Int
    let height: Int
}

extension ImageSize {
    /// Reads the head of a PNG; other known formats count as 512 × 512, anything else is no picture.
    init?(of bytes: [UInt8]) {
        let isPNG = bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
        let isJPEG = bytes.starts(with: [0xFF, 0xD8, 0xFF])
        let isWebP = bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
        let isGIF = bytes.starts(with: "GIF8".utf8)
        guard isPNG || isJPEG || isWebP || isGIF else { return nil }
        guard isPNG, bytes.count >= 24 else {
            self.init(width: 512, height: 512)
            return
        }
        self.init(width: Self.number(bytes[16..<20]), height: Self.number(bytes[20..<24]))
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
