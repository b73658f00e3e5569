import Domain
import Foundation

/// A message that nobody asked for, as it was sent.
struct SimulatedWrite: Sendable {
    /// Which persona wrote it.
    let persona: Int
    /// The stage of the two.
    let stage: Stage
    /// When it was sent.
    let date: Date
    /// Seconds since one of the two had spoken.
    let gap: TimeInterval
}
