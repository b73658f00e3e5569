/// How a reply is parted into the messages a person sees.
package enum ReplyPlan {
    /// The most bubbles of one reply, as long as Telegram's limit allows.
    package static let mostBubbles = 4

    /// The paragraphs of `reply`, parted by blank lines; what is over ``mostBubbles`` stays with the last.
    ///
    /// Empty only when the reply is nothing but white space.
    static func paragraphs(of reply: String) -> [String] {
        var paragraphs: [String] = []
        for line in reply.split(separator: "\n", omittingEmptySubsequences: false) {
            let isBlank = line.allSatisfy(\.isWhitespace)
            if isBlank {
                if paragraphs.last?.isEmpty == false { paragraphs.append("") }
            } else if let last = paragraphs.popLast() {
                paragraphs.append(last.isEmpty ? String(line) : last + "\n" + line)
            } else {
                paragraphs.append(String(line))
            }
        }
        paragraphs.removeAll(where: \.isEmpty)
        let head = paragraphs.prefix(mostBubbles - 1)
        let tail = paragraphs.dropFirst(mostBubbles - 1).joined(separator: "\n")
        return (head + [tail]).map(\.trimmed).filter { !$0.isEmpty }
    }
}
