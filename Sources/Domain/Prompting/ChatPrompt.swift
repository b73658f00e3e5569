package import Foundation

/// Everything a chat model is told for one reply.
package struct ChatPrompt: Hashable, Sendable {
    /// The instructions, before every message.
    package let system: String
    /// The conversation, oldest first; ends with the person's newest words.
    package let messages: [Message]
    /// How many tokens the reply may have, thinking included.
    package let maximumTokens: Int

    /// One message of the conversation.
    package struct Message: Hashable, Sendable {
        /// Who speaks.
        package let role: Role
        /// The words.
        package let text: String
        /// Pictures that come with the words, in the order of their numbers.
        package let pictures: [Picture]

        /// A message of `role`.
        package init(_ role: Role, _ text: String, pictures: [Picture] = []) {
            self.role = role
            self.text = text
            self.pictures = pictures
        }
    }

    /// A picture that a model gets to see.
    package struct Picture: Hashable, Sendable {
        /// The file.
        package let bytes: Data
        /// Its media type: `image/jpeg`.
        package let mediaType: String

        /// The picture in a file; `nil` when it is of no kind that models can read.
        package init?(_ bytes: Data) {
            guard let type = Self.mediaType(of: bytes) else { return nil }
            self.bytes = bytes
            mediaType = type
        }

        /// Told by the first bytes, whatever the file calls itself.
        private static func mediaType(of bytes: Data) -> String? {
            let start = [UInt8](bytes.prefix(12))
            if start.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
            if start.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
            if start.starts(with: Array("RIFF".utf8)), start.suffix(4).elementsEqual("WEBP".utf8) {
                return "image/webp"
            }
            return nil
        }
    }

    /// Who speaks to the model.
    package enum Role: String, Sendable {
        /// The person.
        case user
        /// The persona.
        case assistant
    }

    /// Whether a model must see to answer it.
    package var hasPictures: Bool { messages.contains { !$0.pictures.isEmpty } }

    /// A prompt of these parts.
    package init(system: String, messages: [Message], maximumTokens: Int) {
        self.system = system
        self.messages = messages
        self.maximumTokens = maximumTokens
    }
}
