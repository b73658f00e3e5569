/// A file that Telegram keeps.
package struct StoredFile: Hashable, Sendable {
    /// Where it can be fetched; `nil` when it cannot.
    package let path: String?
    /// Its size in bytes, if told.
    package let size: Int64?

    /// The file in Telegram's object.
    init(_ file: JSONObject) {
        path = file["file_path"]?.string
        size = file["file_size"]?.integer
    }
}
