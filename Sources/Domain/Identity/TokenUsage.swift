/// The tokens one model call used, as the provider reported or we estimated.
package struct TokenUsage: Hashable, Codable, Sendable {
    /// Prompt tokens, cached ones included.
    package let prompt: Int
    /// Those of `prompt` that the provider had cached.
    package let cached: Int
    /// Generated tokens, thinking included.
    package let completion: Int
    /// Whether the numbers are ours because the provider told none.
    package let isEstimated: Bool

    /// Tokens as told; `isEstimated` when nobody told them.
    package init(prompt: Int, cached: Int = 0, completion: Int, isEstimated: Bool = false) {
        self.prompt = prompt
        self.cached = cached
        self.completion = completion
        self.isEstimated = isEstimated
    }
}
