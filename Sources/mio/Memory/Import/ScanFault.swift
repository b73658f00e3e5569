/// Why a text is no whole JSON, and at which byte.
struct ScanFault: Error, Hashable, Sendable {
    /// Where.
    let offset: Int
    /// What was expected.
    let message: String
}
