/// Why one record of a source is no message for us.
struct ImportSkip: Error, Hashable, Sendable {
    /// The sort of reason.
    enum Reason: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
        /// It tells what happened in the chat.
        case service
        /// Telegram Desktop could not export it.
        case unsupported
        /// It was deleted, or there is nothing in it.
        case empty
        /// It was there already.
        case duplicate
        /// It is of somebody who is neither the persona nor the person.
        case otherSpeaker = "other_speaker"
        /// It is longer than a message can be.
        case tooLong = "too_long"
        /// It is not JSON, or not an object.
        case notJSON = "not_json"
        /// Its `id` is missing or no number and no string.
        case id
        /// Its time is missing, no time, or out of all reason.
        case time
        /// Nobody is said to have written it.
        case speaker
        /// Its `text` is missing or no text.
        case text

        /// Whether something is wrong with the record itself.
        var isFault: Bool {
            switch self {
            case .service, .unsupported, .empty, .duplicate, .otherSpeaker: false
            case .tooLong, .notJSON, .id, .time, .speaker, .text: true
            }
        }
    }

    /// The sort of reason.
    let reason: Reason
    /// The record's id, as far as it is known.
    var id: String?
    /// What is wrong and what to do; none of the record's words.
    var message = ""
}
