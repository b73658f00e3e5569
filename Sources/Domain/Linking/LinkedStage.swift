package import Foundation

/// How far one of several relationships has come that a persona has with the accounts of one human.
///
/// Scores, and the steps that come of them, stay with each account: talk on one moves nothing on another, so that nothing
/// has to be taken apart when the accounts part. Only what is felt is looked up for all of them.
package struct LinkedStage: Hashable, Sendable {
    /// The stage.
    package let stage: Stage
    /// When it last took a step between stages; `nil` when it never did.
    package let lastStep: Date?
    /// When the person last ended it; `nil` when they never did.
    package let lastEnd: Date?

    /// A stage of these.
    package init(stage: Stage, lastStep: Date? = nil, lastEnd: Date? = nil) {
        self.stage = stage
        self.lastStep = lastStep
        self.lastEnd = lastEnd
    }

    /// The place of the one among `stages` that is felt with every account; `nil` of none.
    ///
    /// That is the highest, the first of equals. But an end told on one account ends it for all: what took no step since
    /// no longer counts.
    package static func felt(among stages: [LinkedStage]) -> Int? {
        let end = stages.compactMap(\.lastEnd).max() ?? .distantPast
        return stages.indices.filter { end <= stages[$0].lastStep ?? .distantPast }
            .max { stages[$0].stage < stages[$1].stage }
    }
}
