/// What pictures show, so that none is looked at twice.
package protocol MediaStore: Sendable {
    /// What is known of these files, by their unique ids.
    func descriptions(of uniqueIDs: [String]) async throws(StoreError) -> [String: String]
}

/// A picture that was looked at.
package struct SeenPicture: Hashable, Sendable {
    /// The file's unique id.
    package let uniqueID: String
    /// What it shows.
    package let description: String

    /// A picture of that file.
    package init(uniqueID: String, description: String) {
        self.uniqueID = uniqueID
        self.description = description
    }
}
