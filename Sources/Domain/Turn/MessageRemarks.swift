/// What is known of a message beside its words.
package struct MessageRemarks: Hashable, Sendable {
    /// What its picture shows, once somebody has looked.
    package var picture: String?
    /// The beginning of the message it answers, where it quotes one.
    package var quoted: String?
    /// Whether the message it answers is the persona's own.
    package var quotesPersona: Bool
    /// Whether its words are somebody else's.
    package var isForwarded: Bool
    /// Whether its author has changed it since.
    package var isEdited: Bool

    /// Remarks as told; none where nothing is said.
    package init(
        picture: String? = nil, quoted: String? = nil, quotesPersona: Bool = false, isForwarded: Bool = false,
        isEdited: Bool = false
    ) {
        self.picture = picture
        self.quoted = quoted
        self.quotesPersona = quotesPersona
        self.isForwarded = isForwarded
        self.isEdited = isEdited
    }
}
