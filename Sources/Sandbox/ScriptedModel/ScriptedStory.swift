import Domain
import Foundation

/// A summary without understanding: the longest things that were said.
struct ScriptedStory {
    /// How many things are told.
    private static let count = 3
    /// The most characters of each.
    private static let limit = 60

    /// The summary.
    let text: String

    /// Tells a transcript, or the days of a week, in which `persona` takes part.
    init(_ prompt: ChatPrompt, persona: Persona) {
        let lines = (prompt.messages.last?.text ?? "").split(whereSeparator: \.isNewline).map(String.init)
        let others = lines.filter { !$0.contains(persona.displayName + ":") && !$0.contains(persona.displayName + "：") }
        let longest = Set(others.sorted { $0.count > $1.count }.prefix(Self.count))
        let told = others.filter(longest.contains).map { "“" + Self.words(of: $0).suffix(Self.limit) + "”" }
        text = ([persona.displayName] + told).joined(separator: " ") + "."
    }

    /// What was said, without when and by whom.
    private static func words(of line: String) -> Substring {
        let ends = ["：", ": "].compactMap { line.range(of: $0, options: .backwards)?.upperBound }
        return line[(ends.max() ?? line.startIndex)...]
    }
}
