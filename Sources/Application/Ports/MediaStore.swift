package import Domain
package import Foundation

/// What pictures show, so that none is looked at twice.
package protocol MediaStore: Sendable {
    /// What is known of these files, by their unique ids: what was described by itself, and what a persona noted of them
    /// while it talked with this person.
    func descriptions(
        of uniqueIDs: [String], for relationship: RelationshipID?
    ) async throws(StoreError) -> [String: String]

    /// Keeps what pictures show by themselves, for everybody, until the relationship is forgotten in which they were
    /// sent first.
    func keep(
        _ pictures: [SeenPicture], sentIn relationship: RelationshipID, at now: Date
    ) async throws(StoreError)
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
