import Foundation

/// Whether what a model wrote is a summary at all.
///
/// Models that love to play go on with the scene instead of telling what happened; models that think spend their
/// whole limit on it and write nothing.
package enum SummaryCheck {
    /// Why a text is refused.
    package enum Fault: String, Sendable {
        /// There is nothing in it.
        case empty
        /// It is far longer than it may be.
        case tooLong = "too_long"
        /// It speaks as one of the two, or goes on with their talk.
        case inCharacter = "in_character"
    }

    /// How much over the limit is still taken.
    private static let tolerance = 1.5

    /// What is wrong with `text`; `nil` when nothing is. `speakers` are the names of the two as a transcript has them.
    package static func fault(in text: String, limit: Int, speakers: [String]) -> Fault? {
        let words = text.trimmed
        guard !words.isEmpty else { return .empty }
        guard Double(words.count) <= Double(limit) * tolerance else { return .tooLong }
        return isInCharacter(words, speakers: speakers) ? .inCharacter : nil
    }

    private static func isInCharacter(_ text: String, speakers: [String]) -> Bool {
        let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
        let names = Set((roles + speakers).map(comparable)).subtracting([""])
        let dialogue = lines.count { isDialogue($0, speakers: names) }
        return dialogue > 0 || firstPersonShare(of: text) > 0.5 || ModelReplyText(text).reaction != nil
    }

    /// A line that names its speaker before a colon, or is nothing but speech.
    ///
    /// A date or marks may stand before the name.
    private static func isDialogue(_ line: String, speakers: Set<String>) -> Bool {
        let head = comparable(String(line.prefix(speakerReach)))
        let speaks = speakers.flatMap { [$0 + ":", $0 + "："] }.contains { speaker in
            guard let place = head.range(of: speaker) else { return false }
            let before = head[..<place.lowerBound]
            return before.isEmpty || before.count(where: \.isNumber) >= digitsOfADate
        }
        return speaks || (line.first == "“" && line.last == "”") || (line.first == "\"" && line.last == "\"")
    }

    /// A name or the beginning of a line without case, blanks and what makes it bold or a list.
    private static func comparable(_ text: String) -> String {
        text.lowercased().filter { !"*_> -".contains($0) }
    }

    /// The fewest digits of what dates a line.
    private static let digitsOfADate = 4
    /// How far from its beginning a line may name its speaker, in characters.
    private static let speakerReach = 40

    /// What models call the two by their part in a prompt.
    private static let roles = ["user", "assistant"]

    /// The share of sentences that speak of an I outside quotations.
    private static func firstPersonShare(of text: String) -> Double {
        let sentences = withoutQuotations(text).split { ".!?。！？\n".contains($0) }.map { String($0).trimmed }
            .filter { !$0.isEmpty }
        guard !sentences.isEmpty else { return 0 }
        return Double(sentences.count(where: speaksOfItself)) / Double(sentences.count)
    }

    private static func speaksOfItself(_ sentence: String) -> Bool {
        // 自我 speaks of anybody.
        if sentence.replacingOccurrences(of: "自我", with: "").contains("我") { return true }
        let words = sentence.split { !$0.isLetter }
        return words.contains { ["I", "me", "my"].contains($0) }
    }

    private static func withoutQuotations(_ text: String) -> String {
        var words = ""
        var depth = 0
        var isStraight = false
        for character in text {
            if "“「『《".contains(character) || (character == "\"" && !isStraight) { depth += 1 }
            if depth == 0 { words.append(character) }
            if "”」』》".contains(character) || (character == "\"" && isStraight) { depth = max(0, depth - 1) }
            if character == "\"" { isStraight.toggle() }
        }
        return words
    }
}
