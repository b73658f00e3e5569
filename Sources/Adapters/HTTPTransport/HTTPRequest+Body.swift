package import Foundation

extension HTTPRequest {
    /// What the request carries.
    package enum Body: Sendable {
        /// Nothing.
        case none
        /// Bytes of a content type.
        case bytes(Data, contentType: String)
        /// `application/x-www-form-urlencoded` fields.
        case form([(name: String, value: String)])
        /// `multipart/form-data` parts.
        case multipart([Part])
    }

    /// One part of a multipart body.
    package struct Part: Sendable {
        /// The field's name.
        package let name: String
        /// Its bytes.
        package let bytes: Data
        /// The file's name; `nil` for a plain field.
        package let fileName: String?
        /// The content type; `nil` leaves it out.
        package let contentType: String?

        /// A part of a form.
        package init(name: String, bytes: Data, fileName: String? = nil, contentType: String? = nil) {
            self.name = name
            self.bytes = bytes
            self.fileName = fileName
            self.contentType = contentType
        }
    }
}
