/// A file on the emulated server.
struct StoredFile: Sendable {
    let bytes: [UInt8]
    let name: String
    let mediaType: String
    let path: String
    let width: Int
    let height: Int
}

/// A file on its way in.
package struct Upload: Sendable {
    /// Its content.
    package let bytes: [UInt8]
    /// The name it was given.
    package let name: String
    /// Its media type, as `image/png`.
    package let mediaType: String

    /// A file with a name and a media type.
    package init(bytes: [UInt8], name: String, mediaType: String) {
        self.bytes = bytes
        self.name = name
        self.mediaType = mediaType
    }
}
