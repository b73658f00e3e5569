/// Why a persona answers with a prepared line instead of a model's.
package enum FallbackOccasion: String, Codable, CaseIterable, Sendable {
    /// No model answered.
    case modelDown = "model_down"
    /// What came makes no sense to the persona.
    case confused
    /// Somebody tried to talk the persona out of its role.
    case injection
    /// The budget is spent.
    case wornOut = "worn_out"
}
