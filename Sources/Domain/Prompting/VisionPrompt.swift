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

    /// What each of `count` pictures shows, as far as `answer` tells: lines that begin with numbers, or all of it for
    /// the only one.
    package static func descriptions(in answer: String, count: Int) -> [Int: String] {
        guard count > 0 else { return [:] }
        var descriptions: [Int: String] = [:]
        var current: Int?
        for line in answer.split(whereSeparator: \.isNewline).map({ String($0).trimmed }) {
            let digits = line.prefix { $0.isASCII && $0.isNumber }
            let rest = line.dropFirst(digits.count)
            if let number = Int(digits), (1...count).contains(number), let sign = rest.first, ".、):：）．".contains(sign) {
                current = number - 1
                descriptions[number - 1] = String(rest.dropFirst()).trimmed
            } else if let current {
                descriptions[current, default: ""] += " " + line
            }
        }
        if descriptions.isEmpty, count == 1, !answer.trimmed.isEmpty { descriptions[0] = answer.trimmed }
        return descriptions.mapValues(\.trimmed).filter { !$0.value.isEmpty }
    }
}
