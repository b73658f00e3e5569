/// A file of a message, as Telegram names it.
package struct MediaFile: Hashable, Sendable {
    /// What it is fetched by; holds for one bot alone.
    package let id: String
    /// What it is recognised by, for all bots and for ever.
    package let uniqueID: String
    /// Its size, if told.
    package let byteCount: Int64?

    /// A file of these names.
    package init(id: String, uniqueID: String, byteCount: Int64? = nil) {
        self.id = id
        self.uniqueID = uniqueID
        self.byteCount = byteCount
    }
}
