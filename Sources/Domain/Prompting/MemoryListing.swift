import Foundation

/// Writes known memories and acquaintances as numbered lists.
struct MemoryListing {
    /// The most tokens of one memory.
    private static let memoryLimit = 300
    /// The most names of one acquaintance.
    private static let mostNames = 8

    let phrases: Phrasebook
    let timeZone: TimeZone
    let estimator = TokenEstimator()

    /// The memories, one a line, as many as fit; where no day is known, the one on which the person said so stands.
    func memories(_ memories: [Memory], tokens limit: Int) -> [String] {
        estimator.fitting(memories.enumerated().lazy.map { line($1, number: $0 + 1) }, tokens: limit)
    }

    /// The acquaintances, one a line, as many as fit.
    func acquaintances(_ acquaintances: [Acquaintance], tokens limit: Int) -> [String] {
        estimator.fitting(acquaintances.enumerated().lazy.map { line($1, number: $0 + 1) }, tokens: limit)
    }

    private func line(_ memory: Memory, number: Int) -> String {
        let beginning = estimator.beginning(of: memory.text, tokens: Self.memoryLimit)
        let text = PromptNote.oneLine(beginning) + (beginning.endIndex < memory.text.endIndex ? "…" : "")
        let date = memory.listedDay(in: timeZone).description
        return phrases.filled(.listedMemory, ["n": String(number), "date": date, "text": text])
    }

    private func line(_ acquaintance: Acquaintance, number: Int) -> String {
        let names = acquaintance.names.prefix(Self.mostNames).map { SpeakerName($0).text }.joined(separator: ", ")
        let relation = acquaintance.relation.trimmed
        let line = phrases.filled(
            .listedAcquaintance,
            [
                "n": String(number), "names": names,
                "relation": relation.isEmpty ? "" : SpeakerName(relation).text,
            ])
        return relation.isEmpty ? Self.withoutEmptyEnd(line) : line
    }

    /// Without the brackets or the colon that would have held what is not there.
    private static func withoutEmptyEnd(_ line: String) -> String {
        var rest = line.trimmed
        if let empty = ["()", "（）", "[]", "【】"].first(where: { rest.hasSuffix($0) }) {
            rest.removeLast(empty.count)
        }
        while let last = rest.last, last.isWhitespace || ":：,，—".contains(last) { rest.removeLast() }
        return rest
    }
}

extension Memory {
    /// The day with which a prompt shows it.
    func listedDay(in zone: TimeZone) -> CalendarDay { day ?? CalendarDay(of: said, in: zone) }
}
