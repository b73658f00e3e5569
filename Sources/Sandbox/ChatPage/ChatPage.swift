/// The messenger page of the sandbox. It speaks the emulator's public HTTP interface and nothing else.
package enum ChatPage {
    /// A file of the page.
    package struct File: Sendable {
        /// Its media type.
        package let mediaType: String
        /// Its content.
        package let bytes: [UInt8]
    }

    /// The file at a path; `nil` when there is none.
    package static func file(at path: String) -> File? {
        let name = path == "/" ? "index.html" : String(path.dropFirst())
        guard let bytes = contents[name] else { return nil }
        return File(mediaType: mediaType(of: name), bytes: bytes)
    }

    private static let contents = [
        "index.html": PackageResources.index_html
    ]

    private static func mediaType(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        default: "application/octet-stream"
        }
    }
}
