package import Foundation

/// A file to be uploaded.
package struct Upload: Hashable, Sendable {
    /// What is in it.
    package let bytes: Data
    /// Its name, as people will see it.
    package let fileName: String
    /// Its media type: `image/png`.
    package let contentType: String

    /// A file of that content.
    package init(bytes: Data, fileName: String, contentType: String) {
        self.bytes = bytes
        self.fileName = fileName
        self.contentType = contentType
    }
}
