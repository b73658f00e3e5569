import Domain
import Foundation

/// What the operator made of a relationship.
struct RelationshipSwitch: Encodable {
    /// How it was before.
    struct Before: Encodable {
        let mode: RelationshipMode
        let stage: Stage
        let score: Double
        let arm: String?
    }

    let bot: String
    let person: Int64
    let mode: RelationshipMode
    let stage: Stage
    let score: Double
    let before: Before

    /// In one line.
    var text: String {
        let manner = mode == .evolving ? "\(Self.words(for: score))," : ""
        let now = "\(mode.rawValue) at \(stage.rawValue)\(manner)"
        let lost = mode == .evolving && before.mode == .evolving ? Self.words(for: before.score) : ""
        let left = before.arm.map { " It left the arm \($0)." } ?? ""
        return "\(bot) and \(person) are \(now) from the next turn on; "
            + "before, they were \(before.mode.rawValue) at \(before.stage.rawValue)\(lost).\(left)\n"
    }

    private static func words(for score: Double) -> String { ", with a score of \(Int(score.rounded()))" }
}
