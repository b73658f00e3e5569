/// Asks what pictures show, for those who cannot look themselves.
package enum VisionPrompt {
    /// The most pictures that are asked about at once.
    package static let mostPictures = 6
    /// Room for the answer and for a model that cannot be kept from thinking.
    private static let replyTokens = 900

    /// The prompt for `pictures`.
    package static func prompt(for pictures: [ChatPrompt.Picture], in texts: CommonTexts) -> ChatPrompt {
        let numbers = pictures.indices.map { String($0 + 1) + "." }.joined(separator: " ")
        return ChatPrompt(
            system: texts.tasks[.vision] ?? "", messages: [.init(.user, numbers, pictures: pictures)],
            maximumTokens: replyTokens)
    }

    /// What each of `count` pictures shows, as far as `answer` tells: what begins with its number, or the lines in order
    /// when none has a number, or all of it for the only one.
    package static func descriptions(in answer: String, count: Int) -> [Int: String] {
        let lines = answer.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
        guard count > 1 else { return count == 1 ? whole(lines) : [:] }
        let items = lines.map { Item($0) }
        guard items.contains(where: { $0 != nil }) else {
            return lines.count == count ? Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($0, $1) }) : [:]
        }
        var descriptions: [Int: String] = [:]
        var current: Int?
        for (line, item) in zip(lines, items) {
            // A description may have a numbered list of its own.
            if let item, (1...count).contains(item.number), current.map({ item.number == $0 + 1 }) ?? true {
                current = item.number
                descriptions[item.number - 1] = item.words
            } else if let current {
                descriptions[current - 1, default: ""] += " " + line
            }
        }
        return descriptions.mapValues(\.trimmed).filter { !$0.value.isEmpty }
    }

    private static func whole(_ lines: [String]) -> [Int: String] {
        guard let first = lines.first else { return [:] }
        let begin = Item(first).flatMap { $0.number == 1 ? $0.words : nil } ?? first
        let description = ([begin] + lines.dropFirst()).joined(separator: "\n").trimmed
        return description.isEmpty ? [:] : [0: description]
    }
}

// MARK: - Numbers

extension VisionPrompt {
    /// A line that begins with a number.
    private struct Item {
        let number: Int
        let words: String

        /// What models put before a number.
        private static let labels = [
            "picture", "image", "photo", "图片",
            "图",
        ]

        /// Reads a line; `nil` when no number stands at its beginning.
        init?(_ line: String) {
            var rest = line.drop(while: Self.isMarkup)
            if let label = Self.labels.first(where: { rest.lowercased().hasPrefix($0) }) {
                rest = rest.dropFirst(label.count).drop(while: Self.isMarkup)
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count).drop { $0 == "*" }
            guard let number = Int(digits), let sign = rest.first, ".、):：）．".contains(sign) else { return nil }
            let words = rest.dropFirst()
            // An hour or a measure is no number of a picture.
            if let next = words.first, next.isASCII, next.isNumber { return nil }
            self.number = number
            self.words = words.drop { $0 == "*" }.trimmed
        }

        private static func isMarkup(_ character: Character) -> Bool {
            "*#-".contains(character) || character.isWhitespace
        }
    }
}
