/// What a model is used for.
enum ModelRole: String, CaseIterable, Sendable {
    /// Answers people.
    case chat
    /// Decides whether a relationship has earned its next stage.
    case judge
    /// Extracts and condenses memories.
    case memory
    /// Describes pictures.
    case vision
    /// Writes down what a voice message says.
    case transcription
    /// Speaks.
    case speech
    /// Makes pictures.
    case image
    /// Turns texts into vectors.
    case embedding

    /// Whether this version calls models of the role.
    var isUsed: Bool { [.chat, .judge, .memory, .vision, .embedding].contains(self) }
}
