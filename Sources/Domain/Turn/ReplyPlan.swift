/// How a reply is parted into the messages a person sees.
package enum ReplyPlan {
    /// The most bubbles of one reply, as long as Telegram's limit allows.
    package static let mostBubbles = 4

    /// The paragraphs of `reply`, parted by blank lines.
    static func paragraphs(of reply: String) -> [String] {
        var paragraphs: [String] = [""]
        for line in reply.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                paragraphs.append("")
            } else {
                paragraphs[paragraphs.count - 1] += (paragraphs.last?.isEmpty == true ? "" : "\n") + line
            }
        }
        return paragraphs.filter { !$0.isEmpty }
    }

    /// At most ``mostBubbles`` bubbles: what is over stays with the last.
    static func limited(_ bubbles: [ModelReplyText.Bubble]) -> [ModelReplyText.Bubble] {
        guard bubbles.count > mostBubbles else { return bubbles }
        let tail = bubbles.dropFirst(mostBubbles - 1)
        let last = ModelReplyText.Bubble(
            tail.map(\.text).joined(separator: "\n"), quote: tail.lazy.compactMap(\.quote).first)
        return bubbles.prefix(mostBubbles - 1) + [last]
    }
}
